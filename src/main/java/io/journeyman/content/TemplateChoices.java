package io.journeyman.content;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Choices;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages that a send block may choose, by channel: {@code templates:email}, {@code templates:sms}, {@code templates:viber}. */
@Configuration(proxyBeanMethods = false)
class TemplateChoices {

    private static final int SHOWN = 50;

    @Bean
    Choices emailTemplates(Templates templates) {
        return new OfChannel(Channel.EMAIL, templates);
    }

    @Bean
    Choices smsTemplates(Templates templates) {
        return new OfChannel(Channel.SMS, templates);
    }

    @Bean
    Choices viberTemplates(Templates templates) {
        return new OfChannel(Channel.VIBER, templates);
    }

    private record OfChannel(Channel channel, Templates templates) implements Choices {

        @Override
        public String source() {
            return "templates:" + channel.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public List<Offer> find(@Nullable String q) {
            TemplateFilter filter = new TemplateFilter(channel, null, null, null);
            return templates.page(filter, new Paging(q, 0, SHOWN, "name")).items().stream()
                    .map(OfChannel::offer)
                    .toList();
        }

        @Override
        public Optional<Offer> byId(String id) {
            return uuid(id).flatMap(templates::find).map(OfChannel::offer);
        }

        private static Optional<TemplateId> uuid(String id) {
            try {
                return Optional.of(new TemplateId(UUID.fromString(id)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Offer offer(Template template) {
            String note = !template.published() ? "not published" : template.changed() ? "changes not published" : null;
            return new Offer(template.id().toString(), template.name(), note, "/content/messages/" + template.id());
        }
    }
}
