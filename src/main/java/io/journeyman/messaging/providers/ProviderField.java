package io.journeyman.messaging.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to fill in to use a provider; Settings → Channels draws its form from these.
 *
 * @param name key of the value
 * @param type shape of the value
 * @param label what it is called, in English
 * @param help a sentence below the field, or null
 * @param standard what counts where nothing is filled in, or null
 * @param choices for {@link Type#CHOICE}, else empty
 */
public record ProviderField(
        String name,
        Type type,
        String label,
        @Nullable String help,
        boolean required,
        @Nullable String standard,
        List<String> choices) {

    public ProviderField {
        choices = List.copyOf(choices);
    }

    /** The shape of a value. */
    public enum Type {
        TEXT,
        EMAIL,
        NUMBER,
        URL,
        CHOICE,
        /** Stored sealed, never shown again. */
        SECRET
    }

    public static ProviderField of(String name, Type type, String label) {
        return new ProviderField(name, type, label, null, false, null, List.of());
    }

    public static ProviderField choice(String name, String label, String standard, String... choices) {
        return new ProviderField(name, Type.CHOICE, label, null, true, standard, List.of(choices));
    }

    public ProviderField need() {
        return new ProviderField(name, type, label, help, true, standard, choices);
    }

    public ProviderField help(String sentence) {
        return new ProviderField(name, type, label, sentence, required, standard, choices);
    }

    public ProviderField orElse(String value) {
        return new ProviderField(name, type, label, help, required, value, choices);
    }
}
