package io.journeyman.messaging.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.sms.TwilioCallbacks;
import io.journeyman.messaging.viber.PartnerKey;
import io.journeyman.messaging.viber.ViberCallbacks;
import io.journeyman.shared.access.Anyone;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where providers call back. Each call is verified; saying the same again changes nothing. */
@RestController
@RequestMapping("/hooks")
@Anyone("providers call here; each call's signature is verified")
final class ProviderHooks {

    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final TwilioCallbacks twilio;
    private final ViberCallbacks viber;
    private final PartnerKey partnerKey;
    private final ObjectMapper json;

    ProviderHooks(TwilioCallbacks twilio, ViberCallbacks viber, PartnerKey partnerKey, ObjectMapper json) {
        this.twilio = twilio;
        this.viber = viber;
        this.partnerKey = partnerKey;
        this.json = json;
    }

    @PostMapping("/twilio/status/{message}")
    void twilioStatus(@PathVariable String message, HttpServletRequest request) throws IOException {
        twilio.status(MessageId.of(message), twilioFields(request));
    }

    @PostMapping(path = "/twilio/inbound", produces = MediaType.APPLICATION_XML_VALUE)
    String twilioInbound(HttpServletRequest request) throws IOException {
        twilio.inbound(twilioFields(request));
        return NO_REPLY;
    }

    private Map<String, String> twilioFields(HttpServletRequest request) throws IOException {
        Map<String, String> fields = HookBody.form(HookBody.read(request));
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (!twilio.signed(path, fields, request.getHeader("X-Twilio-Signature"))) {
            throw new HookBody.NotSigned();
        }
        return fields;
    }

    @PostMapping("/viber/bot")
    void viberBot(HttpServletRequest request) throws IOException {
        byte[] body = HookBody.read(request);
        if (!viber.signed(body, request.getHeader("X-Viber-Content-Signature"))) {
            throw new HookBody.NotSigned();
        }
        viber.bot(tree(body));
    }

    @PostMapping("/viber/partner/{key}")
    ResponseEntity<Void> viberPartner(@PathVariable String key, HttpServletRequest request) throws IOException {
        byte[] body = HookBody.read(request);
        if (!partnerKey.matches(key)) {
            throw new HookBody.NotSigned();
        }
        viber.partner(tree(body));
        return ResponseEntity.ok().build();
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return json.createObjectNode(); // a provider's nonsense is no reason to have it repeated
        }
    }
}
