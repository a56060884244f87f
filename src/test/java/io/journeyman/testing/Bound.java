package io.journeyman.testing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

/** Binds a settings record as the server does, without starting one: for testing its defaults and its names. */
public final class Bound {

    private Bound() {}

    /** The record with nothing set. */
    public static <T> T defaults(Class<T> settings) {
        return with(settings, Map.of());
    }

    /** The record with these set, named in full ({@code journeyman.work.enabled}). */
    public static <T> T with(Class<T> settings, Map<String, String> values) {
        ConfigurationProperties annotation = settings.getAnnotation(ConfigurationProperties.class);
        Binder binder = new Binder(
                java.util.List.of(new MapConfigurationPropertySource(values)),
                null,
                ApplicationConversionService.getSharedInstance(),
                null);
        return binder.bindOrCreate(annotation.value(), Bindable.of(settings));
    }
}
