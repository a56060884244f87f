package io.journeyman.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server over a real socket that does what a test tells it to: answer any code at any moment, hang, hang up, take
 * the message and then hang up. Without instructions it takes everything.
 */
public final class FakeSmtp implements AutoCloseable {

    /** Where in the conversation. */
    public enum Moment {
        GREETING,
        EHLO,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        /** The final dot came: the server has the message. */
        DOT
    }

    /** Instead of a reply: close the connection. */
    public static final String HANG_UP = "hang up";
    /** Instead of a reply: say nothing. */
    public static final String HANG = "hang";
    /** At the dot: take the message, then close the connection without an answer. */
    public static final String TAKE_AND_HANG_UP = "take and hang up";

    private static final Map<Moment, String> USUAL = new EnumMap<>(Map.of(
            Moment.GREETING, "220 fake.test ESMTP",
            Moment.EHLO, "250-fake.test\r\n250 AUTH PLAIN LOGIN",
            Moment.AUTH, "235 2.7.0 welcome",
            Moment.MAIL, "250 2.1.0 ok",
            Moment.RCPT, "250 2.1.5 ok",
            Moment.DATA, "354 go on",
            Moment.DOT, "250 2.0.0 taken"));

    private final ServerSocket server;
    private final Map<Moment, Deque<String>> script = new ConcurrentHashMap<>();
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread listener;
    private volatile boolean closed;

    public FakeSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listener = start(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What to say at this moment, one after the other; the last one stays. */
    public FakeSmtp say(Moment moment, String... replies) {
        script.put(moment, new ConcurrentLinkedDeque<>(List.of(replies)));
        return this;
    }

    /** Takes everything again. */
    public FakeSmtp behave() {
        script.clear();
        return this;
    }

    /** Mails whose final dot was answered with 250, or taken before hanging up, in order. */
    public List<Mail> taken() {
        return List.copyOf(taken);
    }

    public int connections() {
        return connections.get();
    }

    /** Closes every open connection, as a restarted server does. */
    public void dropConnections() {
        open.forEach(FakeSmtp::closeQuietly);
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            listener.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dropConnections();
    }

    private void listen() {
        while (!closed) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Thread start(Runnable what) {
        Thread thread = new Thread(what, "fake-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void talk(Socket socket) {
        try (socket) {
            new Conversation(socket).run();
        } catch (IOException e) {
            // the client hung up
        } finally {
            open.remove(socket);
        }
    }

    private String reply(Moment moment) {
        Deque<String> replies = script.get(moment);
        if (replies == null || replies.isEmpty()) {
            return USUAL.getOrDefault(moment, "250 ok");
        }
        String next = replies.size() == 1 ? replies.peekFirst() : replies.pollFirst();
        return next == null ? USUAL.getOrDefault(moment, "250 ok") : next;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    /** A mail as it came in. */
    public record Mail(String from, List<String> to, String data) {

        public @Nullable String header(String name) {
            return data.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    private final class Conversation {

        private final BufferedReader in;
        private final OutputStream out;
        private String from = "";
        private final List<String> to = new ArrayList<>();

        Conversation(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        void run() throws IOException {
            if (!answer(Moment.GREETING)) {
                return;
            }
            String line;
            while ((line = in.readLine()) != null) {
                if (!command(line)) {
                    return;
                }
            }
        }

        private boolean command(String line) throws IOException {
            String verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("EHLO") || verb.startsWith("HELO")) {
                return answer(Moment.EHLO);
            }
            if (verb.startsWith("AUTH")) {
                return answer(Moment.AUTH);
            }
            if (verb.startsWith("MAIL")) {
                from = line;
                to.clear();
                return answer(Moment.MAIL);
            }
            if (verb.startsWith("RCPT")) {
                to.add(line);
                return answer(Moment.RCPT);
            }
            if (verb.startsWith("DATA")) {
                return data();
            }
            write(verb.startsWith("QUIT") ? "221 bye" : "250 ok");
            return !verb.startsWith("QUIT");
        }

        private boolean data() throws IOException {
            String reply = reply(Moment.DATA);
            if (!reply.startsWith("354")) {
                return say(reply);
            }
            write(reply);
            StringBuilder data = new StringBuilder();
            String line;
            while ((line = in.readLine()) != null && !line.equals(".")) {
                data.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
            }
            if (line == null) {
                return false;
            }
            String last = reply(Moment.DOT);
            if (last.startsWith("250") || last.equals(TAKE_AND_HANG_UP)) {
                taken.add(new Mail(from, List.copyOf(to), data.toString()));
            }
            return say(last);
        }

        private boolean answer(Moment moment) throws IOException {
            return say(reply(moment));
        }

        private boolean say(String reply) throws IOException {
            if (reply.equals(HANG_UP) || reply.equals(TAKE_AND_HANG_UP)) {
                return false;
            }
            if (reply.equals(HANG)) {
                return in.read() >= 0 || !closed;
            }
            write(reply);
            return !reply.startsWith("421");
        }

        private void write(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
