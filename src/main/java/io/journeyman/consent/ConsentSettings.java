package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new installation starts with; afterwards Settings → Consent decides.
 *
 * @param zone where people without a time zone of their own are thought to live
 * @param email caps and quiet hours of e-mail
 * @param sms caps and quiet hours of SMS
 * @param viber caps and quiet hours of Viber
 */
@ConfigurationProperties("journeyman.consent")
record ConsentSettings(
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue Email email,
        @DefaultValue Sms sms,
        @DefaultValue Sms viber) {

    /**
     * E-mail: read when it suits, so there is no quiet time.
     *
     * @param perDay at most this many marketing e-mails to one person in 24 hours
     * @param perWeek at most this many in seven days
     * @param quiet whether there is a quiet time
     * @param quietFrom its beginning, on the person's clock
     * @param quietUntil its end, on the person's clock
     */
    record Email(
            @DefaultValue("3") int perDay,
            @DefaultValue("10") int perWeek,
            @DefaultValue("false") boolean quiet,
            @DefaultValue("21:00") LocalTime quietFrom,
            @DefaultValue("08:00") LocalTime quietUntil) {}

    /**
     * What makes a phone ring.
     *
     * @param perDay at most this many marketing messages to one person in 24 hours
     * @param perWeek at most this many in seven days
     * @param quiet whether there is a quiet time
     * @param quietFrom its beginning, on the person's clock
     * @param quietUntil its end, on the person's clock
     */
    record Sms(
            @DefaultValue("2") int perDay,
            @DefaultValue("4") int perWeek,
            @DefaultValue("true") boolean quiet,
            @DefaultValue("21:00") LocalTime quietFrom,
            @DefaultValue("08:00") LocalTime quietUntil) {}

    List<ChannelPolicy> policies() {
        return List.of(
                new ChannelPolicy(
                        Channel.EMAIL, email.perDay, email.perWeek, email.quiet, email.quietFrom, email.quietUntil),
                phone(Channel.SMS, sms),
                phone(Channel.VIBER, viber));
    }

    private static ChannelPolicy phone(Channel channel, Sms s) {
        return new ChannelPolicy(channel, s.perDay, s.perWeek, s.quiet, s.quietFrom, s.quietUntil);
    }
}
