package io.journeyman.engine.internal.reading;

import io.journeyman.engine.DiagramFlow.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.jspecify.annotations.Nullable;

/** Judges expressions by their syntax tree, never by searching their text for bad words. */
public final class Expressions {

    public static final String OUTCOME = "_outcome";
    public static final String UNTIL = "_until";

    private static final int LONGEST = 500;
    private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Pattern STEP = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final List<String> ROOTS = List.of(
            "execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext", "empty");

    private Expressions() {}

    /** Whether the text holds anything the engine might evaluate. */
    static boolean any(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether outcomes of an element with this id can be asked for in an expression. */
    static boolean fitsAsId(String id) {
        return ID.matcher(id).matches();
    }

    /** The step named by {@code ${step}}. */
    static Optional<String> step(String delegateExpression) {
        Matcher matcher = STEP.matcher(delegateExpression);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String until(String elementId) {
        return "${" + elementId + UNTIL + "}";
    }

    /** The comparisons of a condition in the dialect's form; empty where it is anything else. */
    static Optional<List<Comparison>> comparisons(String condition) {
        List<Comparison> found = new ArrayList<>();
        Node root = tree(condition);
        boolean fits = root instanceof AstEval eval && !eval.isDeferred() && collect(eval.getChild(0), found);
        return fits ? Optional.of(found) : Optional.empty();
    }

    private static boolean collect(@Nullable Node node, List<Comparison> into) {
        if (node instanceof AstNested) {
            return collect(node.getChild(0), into);
        }
        if (node instanceof AstUnary unary) {
            return unary.getOperator() == AstUnary.NOT && collect(unary.getChild(0), into);
        }
        if (!(node instanceof AstBinary binary)) {
            return false;
        }
        AstBinary.Operator operator = binary.getOperator();
        if (operator == AstBinary.AND || operator == AstBinary.OR) {
            return collect(binary.getChild(0), into) && collect(binary.getChild(1), into);
        }
        boolean equal = operator == AstBinary.EQ;
        return (equal || operator == AstBinary.NE) && compare(binary.getChild(0), binary.getChild(1), equal, into);
    }

    private static boolean compare(Node left, Node right, boolean equal, List<Comparison> into) {
        if (!(left instanceof AstIdentifier name) || !(right instanceof AstString text)) {
            return false;
        }
        String variable = name.getName();
        if (!variable.endsWith(OUTCOME) || variable.length() == OUTCOME.length()) {
            return false;
        }
        String element = variable.substring(0, variable.length() - OUTCOME.length());
        into.add(new Comparison(element, String.valueOf(text.eval(null, null)), equal));
        return true;
    }

    /**
     * The second layer: what the running engine may evaluate at all, whoever asked for it. Literals, operators and plain
     * variables; no calls, no properties, none of the engine's own objects.
     */
    public static boolean harmless(String expression) {
        if (!any(expression)) {
            return true;
        }
        Node root = expression.length() > LONGEST ? null : tree(expression);
        return root != null && harmless(root);
    }

    private static boolean harmless(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return !ROOTS.contains(identifier.getName());
        }
        boolean known = node instanceof AstText
                || node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstChoice
                || node instanceof AstNested
                || node instanceof AstEval
                || node instanceof AstComposite;
        if (!known) {
            return false;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (!harmless(node.getChild(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Node tree(String expression) {
        if (expression.length() > LONGEST) {
            return null;
        }
        try {
            return BUILDER.build(expression).getRoot();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
