package io.journeyman.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP provider over a real socket that does what a test tells it to: answer anything, hang, hang up after the body, drip
 * its answer byte by byte, never stop talking. Tells what it was asked.
 */
public final class FakeHttp implements AutoCloseable {

    private final ServerSocket server;
    private final Deque<Reaction> script = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread listener;
    private volatile boolean closed;

    public FakeHttp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = start(this::listen);
    }

    /** What to do with a request once its body was read. */
    @FunctionalInterface
    public interface Reaction {
        void to(Request request, OutputStream out) throws IOException;

        /** Answers with JSON. */
        static Reaction json(int status, String body, String... headers) {
            return (request, out) -> write(out, status, body.getBytes(StandardCharsets.UTF_8), headers);
        }

        /** Says nothing and closes. */
        static Reaction hangUp() {
            return (request, out) -> {};
        }

        /** Says nothing for a while. */
        static Reaction hang() {
            return (request, out) -> sleep(30_000);
        }

        /** Sends its answer one byte at a time, for ever. */
        static Reaction drip() {
            return (request, out) -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 100_000; i++) {
                    out.write(' ');
                    out.flush();
                    sleep(50);
                }
            };
        }

        /** Answers 200 with far more than anybody asked for. */
        static Reaction flood(int bytes) {
            return (request, out) -> write(out, 200, new byte[bytes]);
        }
    }

    /** A request as it came in. Header names are lower case. */
    public record Request(String method, String path, Map<String, String> headers, String body) {

        /** The fields of a form. */
        public Map<String, String> form() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : body.split("&")) {
                String[] both = pair.split("=", 2);
                fields.put(decode(both[0]), both.length == 1 ? "" : decode(both[1]));
            }
            return fields;
        }

        private static String decode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What to do with the next requests, one after the other; the last one stays. */
    public FakeHttp react(Reaction... reactions) {
        script.clear();
        script.addAll(List.of(reactions));
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            listener.join();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!closed) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Thread start(Runnable what) {
        Thread thread = new Thread(what, "fake-http");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void answer(Socket socket) {
        try (socket) {
            Request request = read(new BufferedInputStream(socket.getInputStream()));
            requests.add(request);
            Reaction reaction = script.size() > 1 ? script.pollFirst() : script.peekFirst();
            if (reaction != null) {
                reaction.to(request, socket.getOutputStream());
            }
        } catch (IOException e) {
            // the client hung up
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>();
        String line;
        while (!(line = line(in)).isEmpty()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("not HTTP");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("hung up before the body was whole");
        }
        return new Request(first[0], first[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) != '\n') {
            if (next < 0) {
                throw new IOException("hung up");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void write(OutputStream out, int status, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        head.append("Content-Type: application/json\r\nConnection: close\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
