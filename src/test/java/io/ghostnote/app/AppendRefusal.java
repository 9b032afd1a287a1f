package io.ghostnote.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before an IMAP server, passes everything on, and answers APPEND itself, with a refusal. */
final class AppendRefusal implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int server;
    private final String answer;

    /**
     * Begins to listen.
     *
     * @param answer to APPEND, without its tag, such as {@code NO [OVERQUOTA] full}
     */
    AppendRefusal(int server, String answer) throws IOException {
        this.server = server;
        this.answer = answer;
        daemon(() -> {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                daemon(() -> serve(client));
            }
        });
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            OutputStream toClient = client.getOutputStream();
            daemon(() -> behind.getInputStream().transferTo(toClient));
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                String[] words = new String(line, StandardCharsets.ISO_8859_1).split(" ", 3);
                if (words.length > 2 && words[1].equals("APPEND")) {
                    toClient.write((words[0] + " " + answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                    toClient.flush();
                } else {
                    behind.getOutputStream().write(line);
                    behind.getOutputStream().flush();
                }
            }
        }
    }

    /** With its end; empty when there is no more. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = in.read();
        while (octet >= 0) {
            line.write(octet);
            if (octet == '\n') {
                break;
            }
            octet = in.read();
        }
        return line.toByteArray();
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException ended) {
                        // one of the two has closed its connection: so has the other soon
                        Thread.currentThread().interrupt();
                    }
                },
                "append-refusal");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
