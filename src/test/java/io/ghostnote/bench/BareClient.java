package io.ghostnote.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An IMAP client that does the least there is: it asks, drains the answer and throws it away. What it needs for the same octets is what
 * the server and the network cost; what another program needs more is its own.
 */
public final class BareClient implements AutoCloseable {
    private static final int BUFFER = 1 << 17;
    private static final int WAIT_MILLIS = 120_000;

    /**
     * What one command cost.
     *
     * @param line the command without its tag; LOGIN without the password
     * @param in octets of the answer
     * @param out octets of the command
     */
    public record Cost(String line, long in, long out, long nanos) {}

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final List<Cost> costs = new ArrayList<>();
    private String tail = "";

    private BareClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Connects without TLS, reads the greeting and logs in. */
    public static BareClient login(String host, int port, String user, String password) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(WAIT_MILLIS);
        socket.connect(new InetSocketAddress(host, port), WAIT_MILLIS);
        BareClient client = new BareClient(socket);
        client.drainUntil("* ");
        client.ask("LOGIN " + quoted(user) + " " + quoted(password), "LOGIN");
        return client;
    }

    /** SELECT and one FETCH of these items over the whole folder. */
    public void drain(String folder, String items) throws IOException {
        ask("SELECT " + quoted(folder));
        if (!tail.contains("* 0 EXISTS")) {
            ask("UID FETCH 1:* (" + items + ")");
        }
    }

    /** One command, its whole answer thrown away but for the last few octets. */
    public Cost ask(String line) throws IOException {
        return ask(line, line);
    }

    /** What each command since the login cost, the login included; each is one round trip. */
    public List<Cost> costs() {
        return Collections.unmodifiableList(costs);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Cost ask(String line, String shown) throws IOException {
        String tag = "bare" + costs.size();
        byte[] command = (tag + " " + line + "\r\n").getBytes(StandardCharsets.UTF_8);
        long began = System.nanoTime();
        out.write(command);
        out.flush();
        long octets = drainUntil(tag + " ");
        Cost cost = new Cost(shown, octets, command.length, System.nanoTime() - began);
        costs.add(cost);
        String last = lastLine();
        if (!last.startsWith(tag + " OK")) {
            throw new IOException("the server answered " + shown + " with: " + last.strip());
        }
        return cost;
    }

    /** Reads until the last line received begins so and is complete; only the end of what came is looked at. */
    private long drainUntil(String start) throws IOException {
        long octets = 0;
        tail = "";
        do {
            int got = in.read(buffer);
            if (got < 0) {
                throw new EOFException(
                        "the server closed the connection after: " + lastLine().strip());
            }
            octets += got;
            int keep = Math.min(got, 2000);
            String end = new String(buffer, got - keep, keep, StandardCharsets.ISO_8859_1);
            String both = tail + end;
            tail = both.substring(Math.max(0, both.length() - 4000));
        } while (!tail.endsWith("\r\n") || !lastLine().startsWith(start));
        return octets;
    }

    private String lastLine() {
        return tail.substring(tail.lastIndexOf('\n', tail.length() - 2) + 1);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
