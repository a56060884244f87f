package io.journeyman.engine;

/** The only reader of BPMN files, for drafts and deployments alike. Never executes, fetches or stores anything. */
public interface Diagrams {

    /**
     * Reads a file: safety, dialect, shape, and each block's settings (schema and {@code Block.check}). Never throws for
     * what the file contains; everything wrong is among the problems. Takes at most 2 s and 50 MiB.
     */
    Diagram read(byte[] bpmn);
}
