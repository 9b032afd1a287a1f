package io.ghostnote.app;

import static io.ghostnote.scenario.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.pass.DraftEvent;
import io.ghostnote.pass.PassReport;
import io.ghostnote.pass.Place;
import io.ghostnote.scenario.MailProgram;
import io.ghostnote.testing.ScriptedSmtp;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts that come to the owner by mail, over real servers: none for drafts, or one that refuses them. */
class HandoverTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ScriptedSmtp smtp;

    @BeforeEach
    void open() throws IOException {
        smtp = new ScriptedSmtp();
    }

    @AfterEach
    void close() throws IOException {
        smtp.close();
    }

    private Office office(String... folders) throws MessagingException {
        Office office = new Office(folder, folders);
        office.ask();
        return office;
    }

    private String yaml(Office office, int imap) {
        return office.yaml(imap)
                .replace("store:", "    smtp: { host: 127.0.0.1, port: " + smtp.port() + ", security: none }\nstore:");
    }

    private void comesOnce(Office office) {
        Ran ran = office.run("once", "--now", Office.LATE, "--output", "json");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.json().path("drafts")).hasSize(1);
        assertThat(ran.json().path("drafts").path(0).path("event").asText()).isEqualTo("created");
        assertThat(ran.json().path("drafts").path(0).path("folder").isNull()).isTrue();
        assertThat(ran.json().path("drafts").path(0).path("uid").isNull()).isTrue();
        assertThat(smtp.messages())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Content-Type: message/rfc822", "X-Unsent: 1", "Subject: Re: Shop brand"));
        assertThat(smtp.commands())
                .filteredOn(command -> command.startsWith("RCPT"))
                .allSatisfy(command -> assertThat(command).startsWith("RCPT TO:<sami@haddad.example>"));

        assertThat(office.run("once", "--now", Office.LATE).code()).isZero();
        assertThat(smtp.messages()).hasSize(1);
        assertThat(office.run("explain", "noor", "--now", Office.LATE).out()).contains("sent to you by mail");
    }

    @Test
    void withoutAFolderForDrafts() throws Exception {
        try (Office office = office("Sent")) {
            office.configure(yaml(office, office.port()));
            assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
            comesOnce(office);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO [NOPERM] no",
                "NO [CANNOT] no",
                "NO [READ-ONLY] no",
                "NO the folder is read-only",
                "NO [TRYCREATE] no such folder"
            })
    void whereTheServerRefusesThemForGood(String answer) throws Exception {
        try (Office office = office("Drafts", "Sent");
                AppendRefusal refusal = new AppendRefusal(office.port(), answer)) {
            office.configure(yaml(office, refusal.port()));
            assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
            comesOnce(office);
            assertThat(office.drafts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO [OVERQUOTA] full",
                "NO [UNAVAILABLE] try later",
                "NO [INUSE] somebody else is at it",
                "NO [LIMIT] too many",
                "NO [SERVERBUG] oops",
                "NO not now"
            })
    void notWhereItMayBeBetterAnotherTime(String answer) throws Exception {
        try (Office office = office("Drafts", "Sent");
                AppendRefusal refusal = new AppendRefusal(office.port(), answer)) {
            office.configure(yaml(office, refusal.port()));
            assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
            assertThat(office.run("once", "--now", Office.LATE).code()).isEqualTo(Sysexits.TEMPFAIL);
            assertThat(smtp.messages()).isEmpty();
            office.configure(yaml(office, office.port()));
            assertThat(office.run("once", "--now", Office.LATE).code()).isZero();
            assertThat(office.drafts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "once --now " + Office.LATE + "|configure accounts[].smtp",
                "check|configure accounts[].smtp",
            })
    void withoutSmtpItIsSaidWhatToDo(String command, String advice) throws Exception {
        try (Office office = office("Papers", "Sent")) {
            Ran ran = office.run(
                    command.split(" ")[0], command.contains(" ") ? command.split(" ", 2)[1].split(" ") : new String[0]);
            assertThat(ran.code()).isEqualTo(Sysexits.CONFIG);
            assertThat(ran.out() + ran.err()).contains("No folder for drafts", advice);
        }
    }

    @Test
    void checkWarnsThatDraftsComeByMail() throws Exception {
        try (Office office = office("Papers", "Sent")) {
            office.configure(yaml(office, office.port()));
            Ran ran = office.run("check");
            assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.out() + ran.err())
                    .contains("no folder for drafts was found. Drafts come by mail to sami@haddad.example instead");
        }
    }

    /** The mark of a folder that is gone stays in the store; it is neither in the way nor taken for the one there is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Entwürfe"})
    void afterTheFolderForDraftsWasDeleted(String another) throws Exception {
        try (Office office = office("Drafts", "Sent")) {
            office.configure(yaml(office, office.port()));
            try (Simulation service = new Simulation(office.configuration())) {
                assertThat(service.pass(Instant.parse(Office.SOON)).drafts()).isEmpty();
                try (MailProgram mail = office.mail()) {
                    mail.remove("Drafts");
                    if (!another.isEmpty()) {
                        mail.make(another);
                    }
                }
                PassReport report = service.pass(Instant.parse(Office.LATE));
                assertThat(report.accounts().get(0).error()).isEmpty();
                assertThat(report.drafts())
                        .singleElement()
                        .satisfies(event -> assertThat(
                                        event.place().map(Place::folder).orElse(""))
                                .isEqualTo(another));
            }
            assertThat(smtp.messages()).hasSize(another.isEmpty() ? 1 : 0);
        }
    }

    @Test
    void aNoteThatWentWithItsFolderIsTakenBackAllTheSame() throws Exception {
        try (Office office = office("Drafts", "Sent")) {
            office.configure(yaml(office, office.port()));
            try (Simulation service = new Simulation(office.configuration())) {
                assertThat(service.pass(Instant.parse(Office.SOON)).drafts()).isEmpty();
                Instant late = Instant.parse(Office.LATE);
                assertThat(service.pass(late).drafts()).hasSize(1);
                try (MailProgram mail = office.mail()) {
                    mail.remove("Drafts");
                    mail.store(
                            "INBOX",
                            letter(
                                    "<yes@noor.example>",
                                    Office.LAYLA,
                                    Office.OWNER,
                                    "Re: Shop brand",
                                    late,
                                    "<ask@haddad.example>",
                                    "",
                                    "Yes."),
                            late);
                }
                PassReport report = service.pass(late.plusSeconds(600));
                assertThat(report.accounts().get(0).error()).isEmpty();
                assertThat(report.drafts())
                        .singleElement()
                        .satisfies(event -> assertThat(event.what()).isEqualTo(DraftEvent.What.WITHDRAWN));
            }
        }
    }

    @Test
    void thePassSaysInWordsThatItCameByMail() throws Exception {
        try (Office office = office("Sent")) {
            office.configure(yaml(office, office.port()));
            assertThat(office.run("once", "--now", Office.SOON).code()).isZero();
            assertThat(office.run("once", "--now", Office.LATE).out()).contains("draft sent to you by mail");
        }
    }
}
