package io.journeyman.content;

/**
 * A link of a rendered message.
 *
 * @param position counts from 0 over the message
 * @param name the author's name for it, or what the link says; never empty
 * @param url http or https, with this person's values filled in
 */
public record RenderedLink(int position, String name, String url) {}
