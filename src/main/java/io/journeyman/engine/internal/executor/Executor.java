package io.journeyman.engine.internal.executor;

/**
 * Takes due jobs. Several nodes and threads call it at once; never two jobs of one run at a time. The seam behind which
 * the way of executing can be exchanged without touching what a diagram means.
 */
interface Executor {

    /** Takes one batch of due jobs. Answers how many were taken, 0 when nothing is due for this caller. */
    int work();
}
