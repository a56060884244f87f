package io.journeyman.properties;

import io.journeyman.shared.Invalid;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Judges what somebody entered for a property. */
final class PropertyCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_CHOICES = 200;
    private static final int MOST_PROPERTIES = 500;

    private PropertyCheck() {}

    /** The key of a new property: the given one, or one made from the label. */
    static String name(NewProperty wanted, List<Property> known) {
        label(wanted.label());
        description(wanted.description());
        if (known.size() >= MOST_PROPERTIES) {
            throw Invalid.field("/label", "too-many", "There are " + MOST_PROPERTIES + " properties already.");
        }
        if (wanted.name() == null || wanted.name().isBlank()) {
            return free(key(wanted.label(), 36), known);
        }
        String name = wanted.name().strip();
        if (!NAME.matcher(name).matches()) {
            throw Invalid.field(
                    "/name", "bad-name", "Up to 40 small letters, digits and underscores, beginning with a letter.");
        }
        if (taken(name, known)) {
            throw Invalid.field("/name", "taken", "There is a property with this key already.");
        }
        return name;
    }

    private static String free(String key, List<Property> known) {
        String name = key;
        for (int i = 2; taken(name, known); i++) {
            name = key + "_" + i;
        }
        return name;
    }

    private static boolean taken(String name, List<Property> known) {
        return known.stream().anyMatch(property -> property.name().equals(name));
    }

    static String label(String label) {
        String text = label.strip();
        if (text.isEmpty() || text.length() > LONGEST_LABEL || text.chars().anyMatch(Character::isISOControl)) {
            throw Invalid.field("/label", "length", "Give a name of 1 to " + LONGEST_LABEL + " characters.");
        }
        return text;
    }

    static String description(String description) {
        String text = description.strip();
        if (text.isEmpty() || text.length() > LONGEST_DESCRIPTION) {
            throw Invalid.field(
                    "/description", "length", "Say in 1 to " + LONGEST_DESCRIPTION + " characters what it means.");
        }
        return text;
    }

    static List<Property.Choice> choices(NewProperty wanted) {
        boolean chooses = wanted.type() == PropertyType.CHOICE || wanted.type() == PropertyType.CHOICES;
        if (!chooses) {
            if (!wanted.choices().isEmpty()) {
                throw Invalid.field("/choices", "not-allowed", "Only choice properties have choices.");
            }
            return List.of();
        }
        return build(
                wanted.choices().stream()
                        .map(label -> new PropertyEdit.ChoiceEdit(null, label))
                        .toList(),
                Map.of());
    }

    /** The new choices; those left out stay at the end, archived. */
    static List<Property.Choice> choices(Property before, List<PropertyEdit.ChoiceEdit> wanted) {
        Map<String, Property.Choice> known = new LinkedHashMap<>();
        before.choices().forEach(choice -> known.put(choice.value(), choice));
        List<Property.Choice> result = new ArrayList<>(build(wanted, known));
        result.forEach(choice -> known.remove(choice.value()));
        known.values().forEach(choice -> result.add(new Property.Choice(choice.value(), choice.label(), true)));
        return result;
    }

    private static List<Property.Choice> build(
            List<PropertyEdit.ChoiceEdit> wanted, Map<String, Property.Choice> known) {
        if (wanted.isEmpty() || wanted.size() > MOST_CHOICES) {
            throw Invalid.field("/choices", "count", "Give 1 to " + MOST_CHOICES + " choices.");
        }
        Map<String, Property.Choice> all = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            PropertyEdit.ChoiceEdit choice = wanted.get(i);
            String label = choice.label().strip();
            String value =
                    choice.value() != null && known.containsKey(choice.value()) ? choice.value() : key(label, 60);
            boolean taken = all.containsKey(value)
                    || (choice.value() == null && known.containsKey(value))
                    || all.values().stream().anyMatch(c -> c.label().equalsIgnoreCase(label));
            if (label.isEmpty() || label.length() > LONGEST_LABEL || value.isEmpty()) {
                throw Invalid.field("/choices/" + i, "length", "Give a name of 1 to 80 characters.");
            }
            if (taken) {
                throw Invalid.field("/choices/" + i, "taken", "Two choices are called “" + label + "”.");
            }
            all.put(value, new Property.Choice(value, label, false));
        }
        return List.copyOf(all.values());
    }

    /** "Größe (Hektar)" → "grosse_hektar". */
    static String key(String label, int longest) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String key = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "x" + plain : plain;
        return key.length() > longest ? key.substring(0, longest) : key;
    }
}
