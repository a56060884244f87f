package io.journeyman.shared.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    @Bean
    ShiftableClock clock() {
        return new ShiftableClock(Clock.systemUTC());
    }
}
