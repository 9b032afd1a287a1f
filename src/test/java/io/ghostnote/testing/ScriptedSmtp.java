package io.ghostnote.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that says what a table tells it to: for each command the lines to answer; the line {@code {cut}} ends the connection,
 * {@code {hang}} leaves the client waiting, {@code {wait 900}} does so for 900 ms, after {@code {tls}} TLS is spoken. After {@code 354} a message is read up to its end, which is the command {@code .}. Without a
 * rule of its own a command is answered as a willing server would.
 */
public final class ScriptedSmtp implements AutoCloseable {
    private static final Map<String, List<String>> WILLING = willing();

    private final Map<String, List<String>> rules = new LinkedHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket listener;
    private volatile @Nullable SSLContext tls;
    private volatile String greeting = "220 script ready";

    /** A server on a free port of loopback. */
    public ScriptedSmtp() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** A server on this socket, which may be one for TLS. */
    public ScriptedSmtp(ServerSocket listener) {
        this.listener = listener;
        daemon(this::accept);
    }

    private static Map<String, List<String>> willing() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("EHLO .*", List.of("250-script", "250-AUTH PLAIN LOGIN XOAUTH2", "250 SIZE 1000000"));
        all.put("AUTH .*", List.of("235 2.7.0 in"));
        all.put("MAIL .*|RCPT .*|RSET|\\.", List.of("250 2.0.0 fine"));
        all.put("DATA", List.of("354 go on"));
        all.put("QUIT", List.of("221 bye", "{cut}"));
        return all;
    }

    /** What to answer to commands like this. */
    public ScriptedSmtp on(String command, String... answer) {
        rules.put(command, List.of(answer));
        return this;
    }

    /** The first line of every connection. */
    public ScriptedSmtp greeting(String line) {
        greeting = line;
        return this;
    }

    /** What the line {@code {tls}} begins. */
    public ScriptedSmtp tls(SSLContext context) {
        tls = context;
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All commands that came so far; of a message its end. */
    public List<String> commands() {
        return commands;
    }

    /** All messages that came to their end, as they travelled. */
    public List<String> messages() {
        return messages;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                // closed, which the loop sees
            }
        }
    }

    private void serve(Socket first) {
        Socket socket = first;
        try (first) {
            say(socket, greeting);
            BufferedReader in = reader(socket);
            boolean data = false;
            StringBuilder message = new StringBuilder();
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    message.append(line).append("\r\n");
                    continue;
                }
                if (data) {
                    messages.add(message.toString());
                    message.setLength(0);
                    data = false;
                }
                commands.add(line);
                for (String answer : answer(line)) {
                    switch (answer) {
                        case "{cut}" -> {
                            return;
                        }
                        case "{hang}" -> {}
                        case "{wait 900}" -> pause();
                        case "{tls}" -> {
                            socket = secured(socket);
                            in = reader(socket);
                        }
                        default -> say(socket, answer);
                    }
                    data |= answer.startsWith("354");
                }
            }
        } catch (IOException e) {
            // the client is gone, as many tests want it
        }
    }

    private void pause() throws IOException {
        try {
            if (closed.await(900, TimeUnit.MILLISECONDS)) {
                throw new IOException("closed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Socket secured(Socket raw) throws IOException {
        SSLContext context = tls;
        if (context == null) {
            throw new IOException("no TLS in the script");
        }
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private List<String> answer(String command) {
        for (Map<String, List<String>> table : List.of(rules, WILLING)) {
            for (Map.Entry<String, List<String>> rule : table.entrySet()) {
                if (Pattern.matches(rule.getKey(), command)) {
                    return rule.getValue();
                }
            }
        }
        return List.of("500 5.5.1 not in the script");
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
