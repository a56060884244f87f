package io.journeyman.shared.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests reach this server.
 *
 * @param proxies addresses or ranges (CIDR) of the proxies whose X-Forwarded-For is believed; none by default
 * @param allowPlainHttp accept an http address other than loopback as the application's URL, for a closed network
 */
@ConfigurationProperties("journeyman.http")
public record HttpSettings(
        @DefaultValue List<String> proxies,
        @DefaultValue("false") boolean allowPlainHttp) {

    public HttpSettings {
        proxies = List.copyOf(proxies);
    }
}
