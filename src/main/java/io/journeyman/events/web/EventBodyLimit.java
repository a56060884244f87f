package io.journeyman.events.web;

import io.journeyman.events.TooManyEvents;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads at most one mebibyte of events, however long the sender says the body is. */
@ControllerAdvice(assignableTypes = EventController.class)
class EventBodyLimit extends RequestBodyAdviceAdapter {

    private static final int MOST_BYTES = 1 << 20;

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return parameter.getContainingClass() == EventController.class;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        return new Limited(message.getHeaders(), new Counted(message.getBody()));
    }

    private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static final class Counted extends InputStream {

        private final InputStream in;
        private int read;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            return one < 0 ? one : count(1, one);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = in.read(into, from, most);
            return some < 0 ? some : count(some, some);
        }

        private int count(int more, int answer) {
            read += more;
            if (read > MOST_BYTES) {
                throw new TooManyEvents("1 MiB");
            }
            return answer;
        }
    }
}
