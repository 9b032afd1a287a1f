package io.ghostnote.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An IMAP server that says what a table tells it to: for each command, without its tag, the lines to answer. {@code {tag}} in a line
 * stands for the command's tag, the line {@code {cut}} ends the connection, and an answer without a line for the tag leaves the client
 * waiting. After a line that begins with {@code +} the announced literal is read before the answer goes on. Commands that match nothing
 * are answered BAD.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)(\\+?)}$");

    private record Rule(Pattern command, List<String> answer, boolean once) {}

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket listener;
    private final String greeting;

    /** A server on a free port of loopback. */
    public ScriptedServer(String greeting) throws IOException {
        this(greeting, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** A server on this socket, which may be one for TLS. */
    public ScriptedServer(String greeting, ServerSocket listener) {
        this.greeting = greeting;
        this.listener = listener;
        daemon(this::accept);
    }

    /** A server that lets everybody in and announces this after login. */
    public static ScriptedServer announcing(String capabilities) throws IOException {
        return new ScriptedServer("* OK [CAPABILITY IMAP4rev1 " + capabilities + "] ready")
                .on("LOGIN .*", "{tag} OK [CAPABILITY IMAP4rev1 " + capabilities + "] in")
                .on("ENABLE (.*)", "* ENABLED QRESYNC CONDSTORE", "{tag} OK")
                .on("NOOP", "{tag} OK")
                .on("UNSELECT|CLOSE", "{tag} OK");
    }

    /** What to answer to commands like this, whenever they come; earlier rules go first. */
    public ScriptedServer on(String command, String... answer) {
        rules.add(new Rule(Pattern.compile(command, Pattern.DOTALL), List.of(answer), false));
        return this;
    }

    /** What to answer to a command like this the first time; later ones find later rules. */
    public ScriptedServer once(String command, String... answer) {
        rules.add(new Rule(Pattern.compile(command, Pattern.DOTALL), List.of(answer), true));
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** All commands that came so far, without their tags. */
    public List<String> commands() {
        return commands;
    }

    /** Waits until so many commands like this have come; false when they have not after ten seconds. */
    public boolean awaitCommands(String command, int count) throws InterruptedException {
        Pattern pattern = Pattern.compile(command);
        for (int attempt = 0; attempt < 1000; attempt++) {
            if (commands.stream().filter(c -> pattern.matcher(c).matches()).count() >= count) {
                return true;
            }
            if (closed.await(10, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            say(out, greeting);
            String tag = "";
            while (true) {
                String line = line(in);
                if (line == null) {
                    return;
                }
                int space = line.indexOf(' ');
                String command = line;
                if (space > 0) {
                    tag = line.substring(0, space);
                    command = line.substring(space + 1);
                }
                if (!answer(command, tag, in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client is gone, as many tests want it
        }
    }

    /** False when the script ends the connection. */
    private boolean answer(String first, String tag, InputStream in, OutputStream out) throws IOException {
        String command = first;
        Matcher literal = LITERAL.matcher(command);
        while (literal.find() && !literal.group(2).isEmpty()) {
            command += "\r\n" + octets(in, Integer.parseInt(literal.group(1))) + line(in);
            literal = LITERAL.matcher(command);
        }
        commands.add(command);
        Rule rule = find(command);
        List<String> lines = rule == null ? List.of("{tag} BAD not in the script") : rule.answer();
        for (String line : lines) {
            if (line.equals("{cut}")) {
                return false;
            }
            say(out, line.replace("{tag}", tag));
            if (line.startsWith("+") && LITERAL.matcher(command).find()) {
                Matcher size = LITERAL.matcher(command);
                if (size.find()) {
                    commands.add(octets(in, Integer.parseInt(size.group(1))));
                    line(in);
                }
            }
        }
        return true;
    }

    private @Nullable Rule find(String command) {
        Rule found = null;
        for (Rule rule : rules) {
            if (rule.command().matcher(command).matches()) {
                found = rule;
                break;
            }
        }
        if (found != null && found.once()) {
            rules.remove(found);
        }
        return found;
    }

    private static void say(OutputStream out, String line) throws IOException {
        if (!line.isEmpty()) {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String octets(InputStream in, int count) throws IOException {
        return new String(in.readNBytes(count), StandardCharsets.UTF_8);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all connections, as a server that crashes. */
    public void cutAll() throws IOException {
        for (Socket socket : new ArrayList<>(sockets)) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        cutAll();
    }
}
