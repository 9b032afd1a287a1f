package io.ghostnote.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The other mail program of a test: says to the server what it is told to say, and fails unless the server says OK. */
public final class PlainClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int tags;

    /** Logs in over a connection without TLS. */
    public PlainClient(int port, String user, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        line();
        run("LOGIN \"" + user + "\" \"" + password + "\"");
    }

    /** The untagged lines of the answer, literals cut into lines. */
    public List<String> run(String command) throws IOException {
        return send(command.getBytes(StandardCharsets.UTF_8));
    }

    /** APPEND with these flags; line ends of the message may be bare LF. */
    public void append(String folder, String flags, String date, String message) throws IOException {
        byte[] octets = message.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        String when = date.isEmpty() ? "" : "\"" + date + "\" ";
        command.writeBytes(("APPEND \"" + folder + "\" (" + flags + ") " + when + "{" + octets.length + "+}\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        command.writeBytes(octets);
        send(command.toByteArray());
    }

    /** Many of the same kind, sent without waiting for each. */
    public void appendAll(String folder, String date, List<String> messages) throws IOException {
        ByteArrayOutputStream commands = new ByteArrayOutputStream();
        for (String message : messages) {
            byte[] octets = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            commands.writeBytes(
                    ("p" + ++tags + " APPEND \"" + folder + "\" \"" + date + "\" {" + octets.length + "+}\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            commands.writeBytes(octets);
            commands.writeBytes(new byte[] {'\r', '\n'});
        }
        commands.writeTo(out);
        out.flush();
        for (int answers = 0; answers < messages.size(); ) {
            String line = line();
            if (line.startsWith("p")) {
                answers++;
                if (!line.contains(" OK")) {
                    throw new IOException(line);
                }
            }
        }
    }

    private List<String> send(byte[] command) throws IOException {
        String tag = "p" + ++tags;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((tag + " ").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(command);
        all.writeBytes(new byte[] {'\r', '\n'});
        all.writeTo(out);
        out.flush();
        List<String> lines = new ArrayList<>();
        while (true) {
            String line = line();
            if (line.startsWith(tag + " ")) {
                if (!line.startsWith(tag + " OK")) {
                    throw new IOException(new String(command, StandardCharsets.UTF_8) + " -> " + line);
                }
                return lines;
            }
            lines.add(line);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
