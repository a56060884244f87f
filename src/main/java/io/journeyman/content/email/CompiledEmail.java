package io.journeyman.content.email;

import java.util.List;

/**
 * An e-mail's body with its fields still open, its links marked.
 *
 * @param html the whole document; empty where the source could not be compiled
 * @param text plain-text alternative made from it
 */
public record CompiledEmail(String html, String text, List<Finding> findings) {

    public CompiledEmail {
        findings = List.copyOf(findings);
    }
}
