package io.journeyman.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a block: the single source of palette, settings panel, validation and reference docs.
 *
 * @param key unique name in camelCase; the drawing refers to it, so it never changes
 * @param kind what it is in BPMN
 * @param name what marketers call it, in English; screens may translate by key
 * @param help one or two sentences: what it does to a person on the journey
 * @param group palette group: {@code start}, {@code message}, {@code wait}, {@code question}, {@code contact},
 *     {@code sales}, {@code flow} or {@code end}
 * @param icon name of a Tabler icon without prefix, for example {@code mail}
 * @param settings what can be set, in the panel's order
 * @param outcomes how it can end
 * @param channel {@code EMAIL}, {@code SMS} or {@code VIBER} if it sends, else null
 */
public record BlockDescriptor(
        String key,
        BlockKind kind,
        String name,
        String help,
        String group,
        String icon,
        List<Setting> settings,
        Outcomes outcomes,
        @Nullable String channel) {

    public BlockDescriptor {
        settings = List.copyOf(settings);
    }

    /** A descriptor without settings, outcomes and channel; add them with the methods below. */
    public static BlockDescriptor of(String key, BlockKind kind, String name, String help, String group, String icon) {
        return new BlockDescriptor(key, kind, name, help, group, icon, List.of(), Outcomes.none(), null);
    }

    public BlockDescriptor settings(Setting... all) {
        return new BlockDescriptor(key, kind, name, help, group, icon, List.of(all), outcomes, channel);
    }

    public BlockDescriptor outcomes(Outcomes how) {
        return new BlockDescriptor(key, kind, name, help, group, icon, settings, how, channel);
    }

    public BlockDescriptor channel(String sends) {
        return new BlockDescriptor(key, kind, name, help, group, icon, settings, outcomes, sends);
    }
}
