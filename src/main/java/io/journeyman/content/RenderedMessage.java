package io.journeyman.content;

import java.util.List;

/** A message as one person gets it. */
public sealed interface RenderedMessage permits RenderedEmail, RenderedText {

    /** The links in order, with the addresses from before they were rewritten. */
    List<RenderedLink> links();
}
