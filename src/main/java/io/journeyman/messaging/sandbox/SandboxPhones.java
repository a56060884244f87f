package io.journeyman.messaging.sandbox;

import io.journeyman.contacts.Contacts;
import io.journeyman.messaging.SandboxMailbox;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.receipts.Receipts;
import io.journeyman.shared.Channel;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SandboxPhones {

    @Bean
    Provider sandboxSms(SandboxMailbox mailbox, Receipts receipts, Contacts contacts, Clock clock) {
        return new SandboxPhone(Channel.SMS, mailbox, receipts, contacts, clock);
    }

    @Bean
    Provider sandboxViber(SandboxMailbox mailbox, Receipts receipts, Contacts contacts, Clock clock) {
        return new SandboxPhone(Channel.VIBER, mailbox, receipts, contacts, clock);
    }
}
