package io.journeyman.messaging.outbox;

import io.journeyman.messaging.MessagingSettings;
import io.journeyman.messaging.channels.ChannelSetups;
import io.journeyman.messaging.providers.Providers;
import io.journeyman.shared.Channel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One courier per channel, so that one provider's trouble never stops another channel. */
@Configuration(proxyBeanMethods = false)
class Couriers {

    private final MessagingSettings settings;
    private final ChannelSetups setups;
    private final Providers providers;
    private final Claims claims;
    private final Building building;
    private final HandOffs handOffs;
    private final Results results;
    private final ResultKeeper keeper;

    Couriers(
            MessagingSettings settings,
            ChannelSetups setups,
            Providers providers,
            Claims claims,
            Building building,
            HandOffs handOffs,
            Results results,
            ResultKeeper keeper) {
        this.settings = settings;
        this.setups = setups;
        this.providers = providers;
        this.claims = claims;
        this.building = building;
        this.handOffs = handOffs;
        this.results = results;
        this.keeper = keeper;
    }

    @Bean
    Courier emailCourier() {
        return courier(Channel.EMAIL, settings.emailThreads());
    }

    @Bean
    Courier smsCourier() {
        return courier(Channel.SMS, settings.smsThreads());
    }

    @Bean
    Courier viberCourier() {
        return courier(Channel.VIBER, settings.viberThreads());
    }

    private Courier courier(Channel channel, int threads) {
        return new Courier(channel, threads, setups, providers, claims, building, handOffs, results, keeper);
    }
}
