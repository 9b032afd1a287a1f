package io.ghostnote.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Protocol;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.pass.Postbox;
import io.ghostnote.pass.PostboxContract;
import io.ghostnote.testing.ScriptedSmtp;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class GreenMailPostboxTest extends PostboxContract {
    private GreenMail server = new GreenMail();
    private final List<ScriptedSmtp> scripts = new ArrayList<>();

    @BeforeEach
    void start() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        server = new GreenMail(setup);
        server.start();
        server.setUser("sami@haddad.example", "sami", "secret");
        server.setUser("client@noor.example", "client", "other");
    }

    @AfterEach
    void stop() throws IOException {
        server.stop();
        for (ScriptedSmtp script : scripts) {
            script.close();
        }
    }

    private static Postbox at(int port) {
        return new SmtpPostbox(new MailServer(
                Protocol.SMTP, "127.0.0.1", port, Security.NONE, "sami", Secret.password(() -> "secret")));
    }

    @Override
    protected Postbox postbox() {
        return at(server.getSmtp().getPort());
    }

    @Override
    protected Postbox unwilling() throws IOException {
        ScriptedSmtp script = new ScriptedSmtp().on("RCPT .*", "550 5.1.1 nobody here");
        scripts.add(script);
        return at(script.port());
    }

    @Override
    protected List<Arrived> arrived() throws Exception {
        List<Arrived> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            String text = out.toString(StandardCharsets.US_ASCII);
            String to = server.getReceivedMessagesForDomain("haddad.example").length == 1
                            && server.getReceivedMessagesForDomain("noor.example").length == 0
                    ? "sami@haddad.example"
                    : "somebody else";
            String from = String.valueOf(message.getHeader("Return-Path", null)).replaceAll("[<>]", "");
            all.add(new Arrived(from, to, text));
        }
        return all;
    }
}
