package io.journeyman.content;

/**
 * A link of a message under a name of its own, so that its address is one field of the editor, and a journey can wait for a
 * click on it. Used in the text as <code>{{ link.name }}</code>.
 *
 * @param name letters, digits and underscores, starting with a letter
 * @param url http or https address; may contain fields
 */
public record NamedLink(String name, String url) {

    public NamedLink {
        name = Sizes.text(name, Sizes.LABEL, "/links");
        url = Sizes.text(url, Sizes.URL, "/links");
    }
}
