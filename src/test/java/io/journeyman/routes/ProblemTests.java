package io.journeyman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.identity.Role;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every error is problem details in our words, whoever noticed it. */
@DatabaseTest
class ProblemTests {

    @Autowired
    private Browsers browsers;

    @Test
    void an_unknown_address() {
        problem(admin().get("/api/nothing-here"), 404, "not-found");
    }

    @Test
    void a_method_the_address_does_not_know() {
        Answer answer = admin().delete("/api/users");

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void a_form_we_cannot_read() {
        Answer answer = admin().send("POST", "/api/users", "text/plain", BodyPublishers.ofString("hello"));

        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void a_form_we_cannot_answer_in() {
        problem(admin().header("Accept", "image/png").get("/api/users"), 406, "not-acceptable");
    }

    @Test
    void something_that_is_no_json() {
        problem(admin().post("/api/users", "{not json"), 400, "unreadable");
    }

    @Test
    void an_id_that_is_no_id() {
        problem(admin().get("/api/users/seven"), 404, "not-found");
    }

    @Test
    void a_filter_that_is_no_value() {
        problem(admin().get("/api/users?role=KING"), 400, "bad-request");
        problem(admin().get("/api/users?size=1000000"), 422, "invalid");
    }

    @Test
    void nobody_logged_in() {
        problem(browsers.stranger().get("/api/users"), 401, "not-logged-in");
    }

    @Test
    void a_role_that_may_not() {
        problem(browsers.as(Role.MARKETER).get("/api/users"), 403, "forbidden");
    }

    @Test
    void an_address_the_firewall_refuses() {
        problem(admin().get("/api/users;jsessionid=1"), 400, "bad-request");
    }

    @Test
    void what_is_not_even_http() throws IOException {
        String answer = raw("GET /api/<script>alert(1)</script> HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("script", "Tomcat", "Exception");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", browsers.base().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(5_000);
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(in.readNBytes(4_000), StandardCharsets.UTF_8);
        }
    }

    private Browser admin() {
        return browsers.as(Role.ADMIN);
    }

    private static void problem(Answer answer, int status, String type) {
        assertThat(answer.expect(status).problem()).isEqualTo(type);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception", "io.journeyman", "org.springframework", "static resource");
    }
}
