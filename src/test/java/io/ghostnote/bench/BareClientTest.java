package io.ghostnote.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Against a server that reads a script. */
class BareClientTest {
    private static final String LOGIN = "bare0 LOGIN \"a \\\"b\\\"\" \"p\"";

    @Test
    void countsOctetsAndRoundTripsAndEndsAtItsOwnTagOnly() throws Exception {
        String fetched = "* 1 FETCH (UID 1 BODY[HEADER.FIELDS (SUBJECT)] {13}\r\nbare2 OK no\r\n)\r\n"
                + "x".repeat(300_000) + "\r\nbare2 OK done\r\n";
        try (Script server = new Script("* OK hello\r\n", "bare0 OK in\r\n", "* 1 EXISTS\r\nbare1 OK\r\n", fetched);
                BareClient client = BareClient.login("127.0.0.1", server.port(), "a \"b\"", "p")) {
            client.drain("INBOX", "UID");
            assertThat(server.heard()).containsExactly(LOGIN, "bare1 SELECT \"INBOX\"", "bare2 UID FETCH 1:* (UID)");
            assertThat(client.costs()).extracting(BareClient.Cost::in).containsExactly(13L, 22L, (long)
                    fetched.length());
            assertThat(client.costs()).extracting(BareClient.Cost::line).doesNotContain(LOGIN);
        }
    }

    @Test
    void asksNothingOfAnEmptyFolder() throws Exception {
        try (Script server = new Script("* OK hello\r\n", "bare0 OK in\r\n", "* 0 EXISTS\r\nbare1 OK\r\n");
                BareClient client = BareClient.login("127.0.0.1", server.port(), "a", "p")) {
            client.drain("INBOX", "UID");
            assertThat(client.costs()).hasSize(2);
        }
    }

    @Test
    void aRefusalIsAnError() throws Exception {
        try (Script server = new Script("* OK hello\r\n", "bare0 NO wrong\r\n")) {
            assertThatThrownBy(() -> BareClient.login("127.0.0.1", server.port(), "a", "secret"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("bare0 NO wrong")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aClosedConnectionIsAnError() throws Exception {
        try (Script server = new Script("* OK hello\r\n", "* 1 EX")) {
            assertThatThrownBy(() -> BareClient.login("127.0.0.1", server.port(), "a", "p"))
                    .hasMessageContaining("closed the connection");
        }
    }

    /** Greets, then answers each line it hears with the next text, and closes. */
    private static final class Script implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CompletableFuture<List<String>> heard;

        Script(String greeting, String... answers) throws IOException {
            heard = CompletableFuture.supplyAsync(() -> serve(greeting, answers));
        }

        int port() {
            return socket.getLocalPort();
        }

        List<String> heard() {
            return heard.join();
        }

        private List<String> serve(String greeting, String... answers) {
            List<String> lines = new ArrayList<>();
            try (Socket client = socket.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    OutputStream out = client.getOutputStream()) {
                out.write(greeting.getBytes(StandardCharsets.UTF_8));
                for (String answer : answers) {
                    lines.add(in.readLine());
                    out.write(answer.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                lines.add(e.toString());
            }
            return lines;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
