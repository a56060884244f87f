package io.journeyman.content;

import io.journeyman.content.liquid.Address;
import io.journeyman.content.liquid.Escaping;
import io.journeyman.content.liquid.Fill;
import io.journeyman.content.liquid.Liquid;
import io.journeyman.content.liquid.LiquidFailed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the parts of one message for one person. Used once, by one thread. */
final class Filling {

    private static final int SUBJECT_MAX = 250;
    private static final int NAME_MAX = 100;

    private final RenderContext context;
    private final Fill fill;
    private final Map<String, Object> values;
    private final Set<String> ownAddresses;
    private final List<RenderedLink> links = new ArrayList<>();
    private final Map<String, String> written = new HashMap<>();
    private boolean reusesLinks;

    /** @param shown whether it is for an author's eyes: holes are marked instead of failing */
    Filling(Recipient recipient, RenderContext context, boolean shown) {
        this.context = context;
        this.fill = shown ? Fill.toShow(this::write) : Fill.toSend(this::write);
        this.values = new HashMap<>(recipient.values());
        this.values.putAll(context.values());
        this.values.put(SystemFields.UNSUBSCRIBE, new Address(context.unsubscribeUrl()));
        this.values.put(SystemFields.PREFERENCES, new Address(context.preferencesUrl()));
        this.values.put(SystemFields.VIEW, new Address(context.viewUrl()));
        this.ownAddresses =
                new HashSet<>(List.of(context.unsubscribeUrl(), context.preferencesUrl(), context.viewUrl()));
    }

    RenderedMessage of(Parts parts) {
        try {
            namedLinks(parts);
            return parts instanceof Parts.Email email ? email(email) : text((Parts.Short) parts);
        } catch (LiquidFailed e) {
            throw new RenderFailed(e.code(), e.sentence());
        }
    }

    private void namedLinks(Parts parts) {
        Map<String, Object> named = new HashMap<>();
        parts.links().forEach((name, url) -> named.put(name, new Address(url.fill(values, fill))));
        values.put(SystemFields.LINK, named);
    }

    private RenderedEmail email(Parts.Email parts) {
        String subject = HeaderText.of(filled(parts.subject()), SUBJECT_MAX);
        String preheader = HeaderText.of(filled(parts.preheader()), SUBJECT_MAX);
        String senderName = parts.senderName() == null ? null : HeaderText.orNull(filled(parts.senderName()), NAME_MAX);
        String html = withPixel(filled(parts.html()));
        reusesLinks = true;
        String text = filled(parts.text());
        return new RenderedEmail(
                subject,
                preheader,
                senderName,
                address(parts.senderAddress()),
                address(parts.replyTo()),
                html,
                text.isBlank() ? subject : text,
                links);
    }

    private RenderedText text(Parts.Short parts) {
        String text = filled(parts.text());
        String image = parts.imageUrl() == null ? null : filled(parts.imageUrl());
        String label = parts.buttonLabel() == null ? null : HeaderText.orNull(filled(parts.buttonLabel()), Sizes.LABEL);
        String url = parts.buttonUrl() == null ? null : filled(parts.buttonUrl());
        return new RenderedText(text, image, label, url, links);
    }

    private String filled(Liquid part) {
        return part.fill(values, fill);
    }

    @Nullable
    private static String address(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String plain = address.strip();
        if (!HeaderText.isAddress(plain)) {
            throw new LiquidFailed("bad-address", "The sender's or reply address is not a plain e-mail address.");
        }
        return plain;
    }

    private String withPixel(String html) {
        if (context.pixelUrl() == null) {
            return html;
        }
        String pixel = "<img src=\"" + Escaping.html(context.pixelUrl())
                + "\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0\">";
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + pixel : html.substring(0, end) + pixel + html.substring(end);
    }

    /** Called by the template for each link; the text part of an e-mail leads where its HTML led. */
    private String write(String name, String url) {
        if (ownAddresses.contains(url)) {
            return url;
        }
        String before = reusesLinks ? written.get(url) : null;
        if (before != null) {
            return before;
        }
        RenderedLink link = new RenderedLink(links.size(), name.isBlank() ? url : name, url);
        links.add(link);
        String address = context.links().write(link);
        written.put(url, address);
        return address;
    }
}
