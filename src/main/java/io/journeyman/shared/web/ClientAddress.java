package io.journeyman.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The network address a request really comes from: {@code X-Forwarded-For} counts only behind a configured proxy. */
@Component
public class ClientAddress {

    private static final String ATTRIBUTE = ClientAddress.class.getName();
    private static final int LONGEST = 60;

    private final List<IpAddressMatcher> proxies;

    ClientAddress(HttpSettings settings) {
        this.proxies = settings.proxies().stream().map(IpAddressMatcher::new).toList();
    }

    /** The caller's address: the last hop that is not one of our own proxies. */
    public String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String address = find(request);
        request.setAttribute(ATTRIBUTE, address);
        return address;
    }

    /** The address of the request this thread answers, null outside of one. */
    public static @Nullable String ofRequest() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes == null ? null : (String) attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    private String find(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return address;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0 && trusted(address); i--) {
            String hop = hops[i].strip();
            if (hop.isEmpty() || hop.length() > LONGEST) {
                break;
            }
            address = hop;
        }
        return address;
    }

    private boolean trusted(String address) {
        try {
            return proxies.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException e) {
            return false; // not an address at all: somebody wrote words into the header
        }
    }
}
