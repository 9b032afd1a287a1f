package io.ghostnote.crash;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the program and an IMAP server and, once, cuts the connection around a command. */
final class CuttingProxy implements AutoCloseable {
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)\\+?}\r\n$");

    /** Where the connection is cut. */
    enum Cut {
        /** The server hears nothing of the command. */
        BEFORE,
        /** The server hears half of the command's line. */
        IN_THE_LINE,
        /** The server hears the line and half of the literal; for a command without a literal the same as {@link #BEFORE}. */
        IN_THE_LITERAL,
        /** The server carries it out; nothing of its answer arrives. */
        ANSWER_LOST,
        /** The answer arrives and then the connection is gone. */
        AFTER
    }

    private final ServerSocket listener;
    private final int port;
    private final List<Socket> sockets = new ArrayList<>();
    private Pattern command = Pattern.compile("(?!)");
    private Cut cut = Cut.BEFORE;
    private int wanted;

    /**
     * @param port the server's
     */
    CuttingProxy(int port) throws IOException {
        this.port = port;
        this.listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        start("proxy", this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts at the next command of that name, without its tag. */
    synchronized void cutAt(String name, Cut where) {
        command = Pattern.compile("^\\S+ " + name + "\\b");
        cut = where;
        wanted = 1;
    }

    /** True when the connection was cut as ordered. */
    synchronized boolean hasCut() {
        return wanted == 0;
    }

    private synchronized boolean take(String line) {
        if (wanted == 1 && command.matcher(line).find()) {
            wanted = 0;
            return true;
        }
        return false;
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                // Line by line it would else wait for an acknowledgement each time.
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                synchronized (sockets) {
                    sockets.add(client);
                    sockets.add(server);
                }
                Line line = new Line(client, server);
                start("to server", line::upwards);
                start("to client", line::downwards);
            } catch (IOException closed) {
                // The listener was closed, or the server is gone: the client sees its connection end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (sockets) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        /** The tag whose answer ends the connection; empty until then. */
        private volatile String lastTag = "";

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void upwards() {
            try {
                InputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = server.getOutputStream();
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    boolean chosen = take(line);
                    if (chosen && cut != Cut.ANSWER_LOST && cut != Cut.AFTER) {
                        if (cut == Cut.IN_THE_LINE) {
                            write(out, line.substring(0, line.length() / 2));
                        } else if (cut == Cut.IN_THE_LITERAL
                                && LITERAL.matcher(line).find()) {
                            write(out, line);
                            literal(in, out, line, 2);
                        }
                        end();
                        return;
                    }
                    if (chosen) {
                        lastTag = line.substring(0, line.indexOf(' ') + 1);
                    }
                    write(out, line);
                    literal(in, out, line, 1);
                }
                end();
            } catch (IOException gone) {
                end();
            }
        }

        /** Passes the literal on that the line announces, or a part of it. */
        private void literal(InputStream in, OutputStream out, String line, int parts) throws IOException {
            Matcher announced = LITERAL.matcher(line);
            if (announced.find()) {
                byte[] octets = in.readNBytes(Integer.parseInt(announced.group(1)));
                out.write(octets, 0, octets.length / parts);
                out.flush();
            }
        }

        void downwards() {
            try {
                InputStream in = new BufferedInputStream(server.getInputStream());
                OutputStream out = client.getOutputStream();
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    boolean last = !lastTag.isEmpty() && line.startsWith(lastTag);
                    boolean kept = cut == Cut.ANSWER_LOST && !lastTag.isEmpty() && !line.startsWith("+");
                    if (!kept) {
                        write(out, line);
                    }
                    if (last) {
                        end();
                        return;
                    }
                }
                end();
            } catch (IOException gone) {
                end();
            }
        }

        private void end() {
            try {
                client.close();
                server.close();
            } catch (IOException already) {
                // It is to be gone, and it is.
            }
        }
    }

    private static void write(OutputStream out, String octets) throws IOException {
        out.write(octets.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Up to and with the line feed; empty at the end. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            line.write(octet);
            if (octet == '\n') {
                break;
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
