package io.journeyman.engine.internal.executor;

import io.journeyman.shared.Problem;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * What is remembered of a failure: a stable code, a sentence where the failure brought one, and the stack's telling frames. Never
 * the exception's message, which may hold somebody's address.
 *
 * @param code kebab-case, the same for every failure of one kind
 * @param sentence for people, empty where there is none
 * @param frames the stack without messages
 */
public record Trouble(String code, String sentence, String frames) {

    /** Serialization failure, deadlock, lock time-out; the last two in the words of PostgreSQL and H2. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00");

    /** Of each exception these are kept, and further down only our own. */
    private static final int FIRST_FRAMES = 6;

    static Trouble of(Throwable thrown) {
        Throwable root = root(thrown);
        return new Trouble(code(root), root instanceof Problem problem ? problem.title() : "", frames(thrown));
    }

    /** Whether two merely got into each other's way: nobody's fault, and no try is used up. */
    static boolean isConflict(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            boolean state = t instanceof SQLException sql && CONFLICTS.contains(String.valueOf(sql.getSQLState()));
            if (state || t instanceof OptimisticLockingException || t instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    /** The exception that tells most: one of ours anywhere in the chain, else the first that is not a mere wrapper. */
    private static Throwable root(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Problem) {
                return t;
            }
        }
        Throwable t = thrown;
        while (t instanceof ProcessEngineException && t.getCause() != null) {
            t = t.getCause();
        }
        return t;
    }

    private static String code(Throwable root) {
        if (root instanceof Problem problem) {
            return problem.type();
        }
        if (root instanceof DataIntegrityViolationException) {
            return "database-refused";
        }
        if (root instanceof DataAccessException || root instanceof SQLException) {
            return "database-trouble";
        }
        if (root instanceof ProcessEngineException && noArrow(root)) {
            return "no-arrow-fits";
        }
        if (root instanceof ProcessEngineException && has(root, "no processes deployed with key")) {
            return "part-missing";
        }
        // Nobody but its author can name it; the same kind at least always gets the same number.
        int hash = root.getClass().getName().hashCode() ^ place(root);
        return String.format(Locale.ROOT, "unexpected-%04x", hash & 0xffff);
    }

    private static boolean noArrow(Throwable root) {
        return has(root, "ENGINE-02004") || has(root, "ENGINE-02006");
    }

    private static boolean has(Throwable root, String words) {
        return String.valueOf(root.getMessage()).contains(words);
    }

    /** Where in our own code it came up. */
    private static int place(Throwable root) {
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("io.journeyman.")) {
                return (frame.getClassName() + frame.getMethodName()).hashCode();
            }
        }
        return 0;
    }

    private static String frames(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable t = thrown;
        while (t != null) {
            text.append(t.getClass().getName()).append('\n');
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < frames.length; i++) {
                if (i < FIRST_FRAMES || frames[i].getClassName().startsWith("io.journeyman.")) {
                    text.append("\tat ").append(frames[i]).append('\n');
                }
            }
            t = t.getCause();
        }
        return text.toString();
    }

    /** The one line the engine stores with job and incident. */
    String line() {
        return sentence.isEmpty() ? code : code + "|" + sentence;
    }

    /** The code of a stored line. */
    public static String codeOf(String line) {
        int bar = line.indexOf('|');
        return bar < 0 ? line : line.substring(0, bar);
    }

    /** The sentence of a stored line, empty where there is none. */
    public static String sentenceOf(String line) {
        int bar = line.indexOf('|');
        return bar < 0 ? "" : line.substring(bar + 1);
    }
}
