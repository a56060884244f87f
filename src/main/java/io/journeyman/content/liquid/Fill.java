package io.journeyman.content.liquid;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import liqp.TemplateContext;
import org.jspecify.annotations.Nullable;

/**
 * The filling of one message: its time limit over all parts, what happens to links and to missing values. Used by one
 * thread.
 */
public final class Fill {

    private static final String REGISTRY = "journeyman.fill";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FREE_STEPS = 200;
    private static final int STEPS_A_LOOK = 16;

    private final LinkWriter links;
    private final boolean marksHoles;
    private final long begun = spent();
    private int steps;

    @Nullable
    private StringBuilder url;

    private Fill(LinkWriter links, boolean marksHoles) {
        this.links = links;
        this.marksHoles = marksHoles;
    }

    /** For a message that leaves: a missing value without fall-back fails. */
    public static Fill toSend(LinkWriter links) {
        return new Fill(links, false);
    }

    /** For an author's eyes: a missing value shows as its name in brackets. */
    public static Fill toShow(LinkWriter links) {
        return new Fill(links, true);
    }

    /** Decides the address that is written for a link. */
    @FunctionalInterface
    public interface LinkWriter {

        LinkWriter AS_WRITTEN = (name, url) -> url;

        String write(String name, String url);
    }

    /**
     * Called before each tag and filter. Counts this thread's own time, so that a busy machine fails nobody's message; the
     * first steps are free, so that neither does a cold start.
     */
    void check() {
        steps++;
        boolean looks = steps > FREE_STEPS && steps % STEPS_A_LOOK == 0;
        if (looks && spent() - begun > Limits.TIME.toNanos()) {
            throw new LiquidFailed(
                    "too-slow", "Filling this message took too long and was stopped. Simplify its loops.");
        }
    }

    private static long spent() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    String hole(String path) {
        if (marksHoles) {
            return "[" + path + "]";
        }
        throw new LiquidFailed(
                "missing-value", "\"" + path + "\" is empty for this person, and the message has no fall-back for it.");
    }

    LinkWriter links() {
        return links;
    }

    boolean marksHoles() {
        return marksHoles;
    }

    /** What was written so far of the address under way; null outside of one. */
    @Nullable
    StringBuilder url() {
        return url;
    }

    void beginUrl() {
        if (url != null) {
            throw new LiquidFailed("broken", "A link cannot stand inside another link.");
        }
        url = new StringBuilder();
    }

    void endUrl() {
        url = null;
    }

    void into(TemplateContext context) {
        Map<String, Fill> registry = context.getRegistry(REGISTRY);
        registry.put(REGISTRY, this);
    }

    static Fill of(TemplateContext context) {
        Map<String, Fill> registry = context.getRegistry(REGISTRY);
        Fill fill = registry.get(REGISTRY);
        if (fill == null) {
            throw new IllegalStateException("filled without limits");
        }
        return fill;
    }
}
