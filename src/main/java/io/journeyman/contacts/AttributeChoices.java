package io.journeyman.contacts;

import io.journeyman.properties.Properties;
import io.journeyman.properties.Property;
import io.journeyman.properties.PropertyType;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of a person that blocks may write, and the dates they may wait for. */
@Configuration(proxyBeanMethods = false)
class AttributeChoices {

    private static final int MOST = 50;
    private static final Map<String, String> OWN = new TreeMap<>(Map.of(
            "contact.jobTitle", "Job title",
            "contact.language", "Language",
            "contact.timeZone", "Time zone",
            "contact.country", "Country",
            "contact.city", "City",
            "contact.source", "Source",
            "contact.mayBeCalled", "May be called",
            "contact.lifecycleStage", "Stage"));

    @Bean
    Choices writableFields(Properties properties) {
        return new Fields("attributes", ContactValues.ATTRIBUTE, OWN, properties, property -> true);
    }

    @Bean
    Choices dateFields(Properties properties) {
        return new Fields("dateAttributes", "", Map.of(), properties, property -> property.type() == PropertyType.DATE);
    }

    /** Built-in fields first, then custom properties. */
    private record Fields(
            String source, String prefix, Map<String, String> own, Properties properties, Predicate<Property> fits)
            implements Choices {

        @Override
        public List<Offer> find(@Nullable String q) {
            String wanted = q == null ? "" : q.toLowerCase(Locale.ROOT);
            return all().stream()
                    .filter(offer -> offer.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(MOST)
                    .toList();
        }

        @Override
        public Optional<Offer> byId(String id) {
            return all().stream().filter(offer -> offer.id().equals(id)).findFirst();
        }

        private List<Offer> all() {
            List<Offer> offers = new ArrayList<>();
            own.forEach((id, name) -> offers.add(new Offer(id, name, null, null)));
            properties.of(RecordKind.CONTACT).stream()
                    .filter(property -> !property.archived())
                    .filter(fits)
                    .map(property -> new Offer(prefix + property.name(), property.label(), null, null))
                    .forEach(offers::add);
            return offers;
        }
    }
}
