package io.journeyman.content;

import io.journeyman.content.liquid.FieldUse;
import io.journeyman.content.liquid.Liquid;
import io.journeyman.content.liquid.LiquidBroken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one message; knows which fields its texts may use and which need a fall-back. */
final class FieldCheck {

    private static final Set<String> LOCALS = Set.of("forloop");

    private final Map<String, MessageField> known;
    private final Set<String> groups;
    private final Set<String> linkNames;
    private final Set<String> usedLinks = new HashSet<>();
    private final Map<String, Set<String>> used = new HashMap<>();
    private final Set<ContentProblem> problems = new LinkedHashSet<>();
    private final List<NamedLink> links;

    FieldCheck(List<MessageField> fields, List<NamedLink> links) {
        this.known = fields.stream().collect(Collectors.toMap(MessageField::path, Function.identity(), (a, b) -> a));
        this.groups = fields.stream().map(field -> root(field.path())).collect(Collectors.toSet());
        this.linkNames = links.stream().map(NamedLink::name).collect(Collectors.toSet());
        this.links = links;
    }

    void add(ContentProblem problem) {
        problems.add(problem);
    }

    List<ContentProblem> problems() {
        return new ArrayList<>(problems);
    }

    /** Whether the text at that place was seen to use the field. */
    boolean uses(String pointer, String path) {
        return used.getOrDefault(pointer, Set.of()).contains(path);
    }

    void fields(@Nullable String text, String pointer) {
        if (text == null || text.isEmpty()) {
            return;
        }
        try {
            for (FieldUse use : Liquid.text(text).uses()) {
                used.computeIfAbsent(pointer, p -> new HashSet<>()).add(use.path());
                field(use, pointer);
            }
        } catch (LiquidBroken e) {
            String where = e.line() > 0 ? " (line " + e.line() + ")" : "";
            add(ContentProblem.error("broken-field", e.sentence() + where, pointer)
                    .at(e.line(), null));
        }
    }

    private void field(FieldUse use, String pointer) {
        String path = use.path();
        if (path.startsWith(SystemFields.LINK + ".")) {
            link(use, path.substring(SystemFields.LINK.length() + 1), pointer);
            return;
        }
        MessageField field = known.get(path);
        if (field != null) {
            if (use.written() && !use.safe() && !field.alwaysSet()) {
                add(missingFallback(field, pointer).at(use.line(), path));
            }
            return;
        }
        if (path.equals("?")) {
            add(ContentProblem.error("computed-field", "Name the field itself: its name cannot be computed.", pointer)
                    .at(use.line(), null));
        } else if (!LOCALS.contains(root(path))) {
            add(ContentProblem.error("unknown-field", unknown(path), pointer).at(use.line(), path));
        }
    }

    private static ContentProblem missingFallback(MessageField field, String pointer) {
        String fallback = field.fallback() == null ? "" : field.fallback();
        return ContentProblem.error(
                "missing-fallback",
                "\"" + field.label() + "\" is not known for everybody. Say what to write instead: {{ " + field.path()
                        + " | default: \"" + fallback + "\" }}.",
                pointer);
    }

    private String unknown(String path) {
        String nearest = nearest(path);
        String hint = nearest == null ? "Choose one from the menu." : "Did you mean \"" + nearest + "\"?";
        return groups.contains(path) && !known.containsKey(path)
                ? "\"" + path + "\" is a group of fields: choose one of it."
                : "There is no field \"" + path + "\". " + hint;
    }

    private void link(FieldUse use, String name, String pointer) {
        if (pointer.startsWith("/links")) {
            add(ContentProblem.error("link-in-link", "A link's address cannot use another link.", pointer));
            return;
        }
        usedLinks.add(name);
        if (!linkNames.contains(name)) {
            add(ContentProblem.error("unknown-link", "This message has no link called \"" + name + "\".", pointer)
                    .at(use.line(), use.path()));
        }
    }

    void unusedLinks() {
        for (int i = 0; i < links.size(); i++) {
            NamedLink link = links.get(i);
            if (!usedLinks.contains(link.name()) && linkNames.contains(link.name())) {
                add(ContentProblem.warning(
                        "unused-link",
                        "The link \"" + link.name() + "\" is used nowhere: write {{ link." + link.name() + " }}.",
                        "/links/" + i + "/name"));
            }
        }
    }

    @Nullable
    private String nearest(String path) {
        String best = null;
        int least = Math.max(2, path.length() / 3) + 1;
        for (String candidate : known.keySet()) {
            int distance = distance(path, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
