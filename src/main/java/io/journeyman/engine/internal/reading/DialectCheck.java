package io.journeyman.engine.internal.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks a drawing along the allow-list and names everything foreign, with the nearest element's id and line. */
final class DialectCheck {

    /** Where words of people or references stand as text. */
    private static final Set<String> WITH_TEXT =
            Set.of("documentation", "text", "incoming", "outgoing", "flowNodeRef", "conditionExpression", "timeDate");

    private static final Pattern RETRIES = Pattern.compile("[RPTDHMSW0-9/,. ]{0,100}");

    private final Findings findings;

    DialectCheck(Findings findings) {
        this.findings = findings;
    }

    void check(XmlNode root) {
        if (!root.is("definitions")) {
            findings.foreign("not-bpmn", root.id(), root.line(), "This is not a BPMN diagram.");
            return;
        }
        check(root, null);
    }

    private void check(XmlNode node, @Nullable String outer) {
        String owner = node.id() == null ? outer : node.id();
        Dialect.Rule rule = Dialect.rule(node);
        if (rule == null) {
            findings.foreign("element", owner, node.line(), "<" + node.name() + "> is not part of a journey.");
            return;
        }
        node.attributes().forEach((name, value) -> attribute(node, name, value, rule, owner));
        text(node, owner);
        for (XmlNode child : node.children()) {
            if (Dialect.rule(child) != null && !rule.children().contains(Dialect.key(child))) {
                findings.foreign(
                        "placement",
                        child.id() == null ? owner : child.id(),
                        child.line(),
                        "<" + child.name() + "> is not allowed inside <" + node.name() + ">.");
            }
            check(child, owner);
        }
    }

    private void attribute(XmlNode node, String name, String value, Dialect.Rule rule, @Nullable String owner) {
        String shown = name.substring(name.lastIndexOf(':') + 1);
        if (!rule.attributes().contains(name)) {
            findings.foreign(
                    "attribute",
                    owner,
                    node.line(),
                    "The attribute \"" + shown + "\" of <" + node.name() + "> is not part of a journey.");
        } else if (!Dialect.valueFits(name, value)) {
            findings.foreign(
                    "value",
                    owner,
                    node.line(),
                    "The attribute \"" + shown + "\" of <" + node.name() + "> may not have this value.");
        } else if (Expressions.any(value) && !name.equals(XmlNode.CAMUNDA + ":delegateExpression")) {
            expression(node, owner, shown);
        }
    }

    private void text(XmlNode node, @Nullable String owner) {
        String text = node.text();
        if (text.isEmpty()) {
            return;
        }
        boolean retries = node.name().equals("failedJobRetryTimeCycle")
                && RETRIES.matcher(text).matches();
        if (!retries && !WITH_TEXT.contains(node.name())) {
            findings.foreign("text", owner, node.line(), "<" + node.name() + "> may not hold text.");
        } else if (Expressions.any(text) && !node.is("conditionExpression") && !node.is("timeDate")) {
            expression(node, owner, "text");
        }
    }

    private void expression(XmlNode node, @Nullable String owner, String where) {
        findings.foreign(
                "expression",
                owner,
                node.line(),
                "An expression is not allowed in \"" + where + "\" of <" + node.name() + ">.");
    }
}
