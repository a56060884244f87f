package io.journeyman.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers a request with problem details from places before any controller: filters, rate limits, refusals. */
@Component
public class ProblemWriter {

    static final String INTERNAL = "Something went wrong on our side.";
    static final String INTERNAL_DETAIL =
            "Nothing was changed. Try again; if it happens again, give your operations colleague the incident id.";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param type last segment of the problem's type URI
     * @param title one sentence saying what is wrong
     * @param detail what to do about it
     */
    public void write(HttpServletResponse response, int status, String type, String title, String detail)
            throws IOException {
        write(response, status, type, title, detail, Map.of());
    }

    /** Answers 500 with an incident id; what happened is in the log under that id, and nowhere else. */
    void incident(HttpServletResponse response, @Nullable Throwable cause) throws IOException {
        String incident = incident(cause);
        write(response, 500, "internal", INTERNAL, INTERNAL_DETAIL, Map.of("incident", incident));
    }

    /** Logs what nobody expected, and gives the id to find it by. */
    static String incident(@Nullable Throwable cause) {
        String incident = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        LOG.error("incident {}", incident, cause);
        return incident;
    }

    private void write(
            HttpServletResponse response,
            int status,
            String type,
            String title,
            String detail,
            Map<String, Object> more)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", Problems.TYPE_BASE + type);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(more);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), body);
    }
}
