package io.ghostnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.testing.ScriptedSmtp;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What {@code check} says of the server for mail to the owner; it sends none. */
class CheckSmtpTest extends OfficeTrial {
    private void configure(int port) {
        office.configure(office.yaml(office.port())
                .replace("store:", "    smtp: { host: 127.0.0.1, port: " + port + ", security: none }\nstore:"));
    }

    @Test
    void aServerThatLetsTheOwnerInIsOneLine() throws IOException {
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            configure(smtp.port());
            Ran ran = office.run("check");
            assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.lines())
                    .contains("ok: account work: logged in to 127.0.0.1:" + smtp.port()
                            + " for mail to sami@haddad.example");
            assertThat(smtp.commands())
                    .noneMatch(command -> command.matches("(MAIL|RCPT|DATA).*"))
                    .anyMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Test
    void aRefusedLoginIsAnError() throws IOException {
        try (ScriptedSmtp smtp = new ScriptedSmtp().on("AUTH .*", "535 5.7.8 no")) {
            configure(smtp.port());
            Ran ran = office.run("check");
            assertThat(ran.code()).isEqualTo(Sysexits.NOPERM);
            assertThat(ran.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("account work: 127.0.0.1 refused the login of sami")
                            .doesNotContain(Ran.PASSWORD));
        }
    }
}
