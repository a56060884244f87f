package io.journeyman.messaging.outbox;

import io.journeyman.consent.MaySend;
import io.journeyman.content.RenderedEmail;
import io.journeyman.content.RenderedMessage;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessagingSettings;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.TextBody;
import io.journeyman.messaging.providers.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commits the mark before the point of no return, together with the copy of what leaves and its place in the cap. */
@Service
public class HandOffs {

    private static final int LONGEST_TITLE = 300;

    private final FenceStore store;
    private final MaySend maySend;
    private final MessagingSettings settings;
    private final Clock clock;

    HandOffs(FenceStore store, MaySend maySend, MessagingSettings settings, Clock clock) {
        this.store = store;
        this.maySend = maySend;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return false where this node lost the message, or its channel or journey was held meanwhile */
    @Transactional
    public boolean mark(Candidate message, String owner, ChannelSetup setup, Parcel parcel) {
        Instant now = clock.instant();
        Parcel.UsedTemplate template = parcel.template();
        FenceStore.Copy copy = copy(setup, parcel);
        FenceStore.Handed handed = new FenceStore.Handed(
                now,
                setup.provider(),
                setup.sandbox(),
                parcel.to(),
                template == null ? null : template.version(),
                template == null ? null : template.number(),
                title(message, copy),
                hash(copy));
        FenceStore.Held held = new FenceStore.Held(message.id(), owner, message.attempt());
        if (!store.handOff(held, handed, settings.handOffLease())) {
            return false;
        }
        store.keepCopy(message.id(), copy, now);
        if (message.origin() == MessageOrigin.JOURNEY) {
            maySend.confirm(message.id().value());
        }
        return true;
    }

    private static FenceStore.Copy copy(ChannelSetup setup, Parcel parcel) {
        RenderedMessage words = parcel.words();
        if (words instanceof RenderedEmail email) {
            return new FenceStore.Copy(sender(setup, email), email.subject(), email.html(), email.text());
        }
        RenderedText text = (RenderedText) words;
        return new FenceStore.Copy(setup.get("sender", ""), null, null, TextBody.of(text));
    }

    private static String sender(ChannelSetup setup, RenderedEmail email) {
        String name = or(email.senderName(), setup.get("senderName", ""));
        String address = or(email.senderAddress(), setup.get("senderAddress", ""));
        return name.isBlank() ? address : name + " <" + address + ">";
    }

    private static String or(@Nullable String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }

    private static String title(Candidate message, FenceStore.Copy copy) {
        String words = copy.subject() == null ? copy.body().lines().findFirst().orElse("") : copy.subject();
        String title = words.isBlank() ? message.title() : words;
        return String.valueOf(Texts.shorten(title, LONGEST_TITLE));
    }

    private static String hash(FenceStore.Copy copy) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(copy.subject()).getBytes(StandardCharsets.UTF_8));
            digest.update(String.valueOf(copy.html()).getBytes(StandardCharsets.UTF_8));
            digest.update(copy.body().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
