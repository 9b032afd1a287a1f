package io.ghostnote.app;

import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.scenario.MailProgram;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code decide}, and what the notes become that rest on a day. */
class DecideTest extends OfficeTrial {
    private static final String GOODBYE = "Hello Sami, we have decided to end our cooperation and go with another"
            + " studio. Thank you for everything, goodbye.";

    private void answer(String at, String body) throws MessagingException {
        try (MailProgram mail = office.mail()) {
            mail.store(
                    "INBOX",
                    letter(
                            "<answer@noor.example>",
                            Office.LAYLA,
                            Office.OWNER,
                            "Re: Shop brand",
                            Instant.parse(at),
                            "<ask@haddad.example>",
                            "<ask@haddad.example>",
                            body),
                    Instant.parse(at));
        }
    }

    /** The names of the questions that are open then. */
    private List<String> asked(String now) {
        Ran ran = office.run("decide", "--now", now, "none", "yes");
        assertThat(ran.code()).isEqualTo(Sysexits.USAGE);
        return ran.err().lines().skip(1).map(line -> line.split(" ", -1)[1]).toList();
    }

    @Test
    void aGoodbyeIsConfirmedAndThankedForBesideTheRunningService() throws MessagingException {
        office.run("once", "--now", Office.SOON);
        answer("2025-11-17T09:00:00Z", GOODBYE);
        assertThat(office.run("once", "--now", "2025-11-17T12:00:00Z").code()).isZero();
        Ran none = office.run("decide", "--now", "2025-11-17T13:00:00Z", "none", "yes");
        assertThat(none.err())
                .startsWith("ghostnote: no question is named 'none'; these are asked:")
                .contains(" noor: layla@noor.example said goodbye on Mon 17 November 2025")
                .contains("[goodbye | no-goodbye]");
        String id = asked("2025-11-17T13:00:00Z").get(0);

        Ran wrong = office.run("decide", "--now", "2025-11-17T13:00:00Z", id, "perhaps");
        assertThat(wrong.code()).isEqualTo(Sysexits.USAGE);
        assertThat(wrong.err()).contains("'perhaps' is no answer to " + id + ": answer goodbye | no-goodbye");

        Ran decided = office.run("decide", "--now", "2025-11-17T13:00:00Z", id, "goodbye");
        assertThat(decided.err()).isEmpty();
        assertThat(decided.lines()).containsExactly("noor: goodbye", "F1 is due on Tue 18 November 2025");
        assertThat(asked("2025-11-17T14:00:00Z")).isEmpty();

        office.run("once", "--now", "2025-11-18T12:00:00Z");
        assertThat(office.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.to()).isEqualTo("layla@noor.example");
            assertThat(draft.inReplyTo()).isEqualTo("<answer@noor.example>");
        });
        assertThat(office.run("explain", "--now", "2025-11-18T12:00:00Z", "noor")
                        .out())
                .contains("goodbye");
    }

    @Test
    void nothingIsAskedAndNothingIsThere() {
        assertThat(office.run("decide", "abcde", "yes").code()).isEqualTo(Sysexits.CANTCREAT);
        office.run("once", "--now", Office.SOON);
        Ran none = office.run("decide", "--now", Office.SOON, "abcde", "yes");
        assertThat(none.code()).isEqualTo(Sysexits.USAGE);
        assertThat(none.err()).contains("nothing is asked at the moment");
    }

    /** The same office, whose client has that job and whose owner has services to name. */
    private void engaged(String job) {
        office.configure("""
            owner:
              name: Sami Haddad
              timezone: Asia/Riyadh
              country: SA
              services: [monthly care of your shop, product photographs]
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: %d, security: none, user: sami, password: { file: password } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - id: noor
                name: Layla Hassan
                addresses: [layla@noor.example]
                country: SA
                engagements:
                  - { id: brand, title: Shop brand, %s }
            """.formatted(office.port(), office.store(), job));
    }

    @Test
    void anOverdueInvoiceIsRemindedOf() throws MessagingException {
        engaged("stage: invoiced, ledger: [ { number: INV-31, date: 2025-11-10, due: 2025-11-20,"
                + " amount: 1250.00 SAR, items: logo and colours, url: \"https://bill.example/INV-31\" } ]");
        office.run("once", "--now", Office.SOON);
        answer("2025-11-17T09:00:00Z", "Thanks, received.");
        assertThat(office.run("once", "--now", "2025-11-23T12:00:00Z").lines())
                .last()
                .isEqualTo("nothing was written");
        assertThat(office.run("once", "--now", "2025-11-25T14:00:00Z").lines())
                .contains("noor: I1 draft left in Drafts");
        assertThat(office.drafts().get(0).text()).contains("INV-31", "1,250.00 SAR", "https://bill.example/INV-31");
    }

    @Test
    void aLetterThatNamesAnotherSumIsAskedAbout() throws MessagingException {
        engaged("stage: invoiced, ledger: [ { number: INV-31, date: 2025-11-10, due: 2025-11-20,"
                + " amount: 1250.00 SAR, items: logo and colours, url: \"https://bill.example/INV-31\" } ]");
        Instant at = Instant.parse("2025-11-16T11:30:00Z");
        try (MailProgram mail = office.mail()) {
            mail.store(
                    "Sent",
                    letter(
                            "<inv@haddad.example>",
                            Office.OWNER,
                            Office.LAYLA,
                            "Re: Shop brand",
                            at,
                            "<ask@haddad.example>",
                            "<ask@haddad.example>",
                            "Hello Layla, please find attached the invoice INV-31 for 1,350.00 SAR."),
                    at);
        }
        office.run("once", "--now", Office.SOON);
        office.run("once", "--now", "2025-11-25T14:00:00Z");
        assertThat(office.drafts()).isEmpty();
        String id = asked("2025-11-25T14:00:00Z").get(0);
        assertThat(office.run("decide", "--now", "2025-11-25T14:00:00Z", id, "ledger-right")
                        .code())
                .isZero();
        assertThat(office.run("once", "--now", "2025-11-25T14:10:00Z").lines())
                .contains("noor: I1 draft left in Drafts");
    }

    @Test
    void aPastClientIsGreeted() throws MessagingException {
        engaged("stage: past, ended: 2025-11-17");
        office.run("once", "--now", Office.SOON);
        answer("2025-11-17T09:00:00Z", "Thanks, received.");
        office.run("once", "--now", "2025-11-18T12:00:00Z");
        assertThat(office.run("once", "--now", "2026-02-15T12:00:00Z").lines())
                .contains("noor: K1 draft left in Drafts");
        assertThat(office.drafts().get(0).text()).contains("product photographs", "November 2025");
    }
}
