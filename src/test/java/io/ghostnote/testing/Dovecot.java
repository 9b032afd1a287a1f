package io.ghostnote.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A private Dovecot 2.3 on loopback; needs the package dovecot-imapd and root.
 *
 * <p>Every user name logs in with the password {@link #PASSWORD}. Drafts, Sent, Trash, Junk and Archive are made with their special use.
 */
public final class Dovecot implements AutoCloseable {
    public static final String PASSWORD = "secret";

    /** All that Dovecot 2.3 announces after login and that matters here; to leave some of it out. */
    public static final String CAPABILITIES =
            "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ SORT ESEARCH UNSELECT CHILDREN"
                    + " NAMESPACE UIDPLUS LIST-EXTENDED CONDSTORE QRESYNC ESORT SEARCHRES WITHIN LIST-STATUS BINARY MOVE SPECIAL-USE";

    private final Path dir;
    private final int port;
    private final int tlsPort;
    private final Process process;

    private Dovecot(Path dir, int port, int tlsPort, Process process) {
        this.dir = dir;
        this.port = port;
        this.tlsPort = tlsPort;
        this.process = process;
    }

    /** With all it can do. */
    public static Dovecot start() throws IOException {
        return start("", "");
    }

    /**
     * Starts one.
     *
     * @param capabilities what it announces instead of all it has; empty for all
     * @param mailOptions further lines of configuration, such as the quota plugin's
     */
    public static Dovecot start(String capabilities, String mailOptions) throws IOException {
        Path dir = Files.createTempDirectory("ghostnote-dovecot");
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx--x--x"));
        for (String sub : List.of("run", "state", "tls", "mail")) {
            Files.createDirectory(dir.resolve(sub));
        }
        run("chown", "dovecot:dovecot", dir.resolve("mail").toString());
        Certificates.selfSigned(dir.resolve("tls/server.key"), dir.resolve("tls/server.crt"), "localhost");
        int port = freePort();
        int tlsPort = freePort();
        Path conf = Files.writeString(
                dir.resolve("dovecot.conf"), configuration(dir, port, tlsPort, capabilities, mailOptions));
        // ends with this JVM, however that ends: its end of the pipe closes then
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "/usr/sbin/dovecot -F -c \"$0\" </dev/null & cat >/dev/null; kill $!; wait",
                        conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("output.log").toFile())
                .start();
        Dovecot dovecot = new Dovecot(dir, port, tlsPort, process);
        dovecot.awaitReady();
        return dovecot;
    }

    private static String configuration(Path dir, int port, int tlsPort, String capabilities, String mailOptions) {
        StringBuilder boxes = new StringBuilder();
        for (String box : List.of("Drafts", "Sent", "Trash", "Junk", "Archive")) {
            boxes.append("  mailbox ").append(box).append(" {\n    auto = subscribe\n");
            boxes.append("    special_use = \\").append(box).append("\n  }\n");
        }
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                instance_name = ghostnote-test-%2$d
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = yes
                ssl_cert = <%1$s/tls/server.crt
                ssl_key = <%1$s/tls/server.key
                disable_plaintext_auth = no
                auth_mechanisms = plain login
                first_valid_uid = 1
                mail_uid = dovecot
                mail_gid = dovecot
                mail_fsync = never
                mail_location = sdbox:%1$s/mail/%%u
                passdb {
                  driver = static
                  args = password=%7$s
                }
                userdb {
                  driver = static
                  args = uid=dovecot gid=dovecot home=%1$s/mail/%%u
                }
                namespace inbox {
                  inbox = yes
                  separator = /
                %4$s}
                protocol imap {
                  mail_max_userip_connections = 200
                %5$s
                }
                service imap {
                  # the default of 256 MB silently cuts a FETCH over 500,000 messages short
                  vsz_limit = 4G
                }
                service imap-login {
                  process_min_avail = 1
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = %3$d
                  }
                }
                %6$s
                """.formatted(
                        dir,
                        port,
                        tlsPort,
                        boxes,
                        capabilities.isEmpty() ? "" : "  imap_capability = " + capabilities,
                        mailOptions,
                        PASSWORD);
    }

    private void awaitReady() throws IOException {
        for (int attempt = 0; attempt < 200 && process.isAlive(); attempt++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            }
        }
        String log = Files.exists(dir.resolve("dovecot.log")) ? Files.readString(dir.resolve("dovecot.log")) : "";
        String output = Files.readString(dir.resolve("output.log"));
        close();
        throw new IOException("Dovecot did not start: " + output + log);
    }

    /** Plain and STARTTLS. */
    public int port() {
        return port;
    }

    public int tlsPort() {
        return tlsPort;
    }

    /** The certificate, for the host {@code localhost}, as PEM. */
    public Path certificate() {
        return dir.resolve("tls/server.crt");
    }

    /** Its configuration, for doveadm. */
    public Path configuration() {
        return dir.resolve("dovecot.conf");
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
