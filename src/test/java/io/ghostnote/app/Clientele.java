package io.ghostnote.app;

import static io.ghostnote.app.Archive.SAMI;
import static io.ghostnote.app.Archive.says;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.wording.Announcement;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A freelancer's clients on a Wednesday in November, of each kind one that a digest tells of. */
final class Clientele {
    static final String NOW = "2025-11-26T05:00:00Z";

    private static final Address LAYLA = new Address("ليلى حسن", "layla", "noor.example");
    private static final Address AMAL = new Address("Amal", "amal", "amal.example");
    private static final Address HADID = new Address("Hadid", "z", "hadid.example");
    private static final Address OMAR = new Address("Omar", "omar", "omar.example");
    private static final Address JIN = new Address("Jin", "jin", "agency.example");
    private static final Address MAYA = new Address("Maya", "maya", "maya.example");
    private static final Address PAUL = new Address("Paul", "paul", "paul.example");

    private Clientele() {}

    /** The configuration of a store in that folder. */
    static String yaml(String language, Path folder) {
        return """
            owner: { name: Sami Haddad, timezone: Asia/Riyadh, country: SA, language: %s }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { env: PASSWORD } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - { id: noor, name: ليلى حسن, addresses: [layla@noor.example], country: SA }
              - { id: amal, name: Amal Saleh, addresses: [amal@amal.example], country: AE }
              - { id: hadid, addresses: [z@hadid.example], country: SA, priority: high }
              - { id: omar, name: عمر, addresses: [omar@omar.example], country: EG }
              - { id: agency, name: Jin, addresses: [jin@agency.example], country: CN }
              - { id: maya, name: Maya Haddad, addresses: [maya@maya.example], country: SA }
              - { id: paul, name: Paul, addresses: [paul@paul.example], country: SA, paused: true }
            """.formatted(language, folder.resolve("ghostnote.db"));
    }

    /** Fills the store of that folder. */
    static void fill(Path folder) {
        try (Archive archive = new Archive(folder)) {
            archive.configure(yaml("en", folder));
            decide(archive);
            reply(archive);
            draft(archive);
            ahead(archive);
            slower(archive);
            archive.letter("paul", SAMI, PAUL, "2025-11-12T08:00:00Z", "Newsletter", says(Kind.HUMAN, 3));
            archive.settle(NOW);
            archive.journal()
                    .recordReading("work", Instant.parse("2025-11-26T04:55:00Z"), "NO [UNAVAILABLE] try again later");
        }
    }

    private static void decide(Archive archive) {
        MessageId basis = archive.letter("amal", SAMI, AMAL, "2025-11-10T08:00:00Z", "Shop brand", says(Kind.HUMAN, 3));
        archive.letter(
                "amal",
                AMAL,
                SAMI,
                "2025-11-12T08:00:00Z",
                "Re: Shop brand",
                says(Kind.HUMAN, 0, Announcement.GOODBYE),
                basis);
    }

    private static void reply(Archive archive) {
        MessageId ask = archive.letter("hadid", HADID, SAMI, "2025-11-20T08:00:00Z", "Poster", says(Kind.HUMAN, 3));
        archive.letter(
                "hadid",
                HADID,
                SAMI,
                "2025-11-20T09:00:00Z",
                "New bank account",
                says(Kind.HUMAN, 3, Optional.empty(), false),
                ask);
        archive.letter(
                "hadid",
                new Address("Rana", "rana", "elsewhere.example"),
                SAMI,
                "2025-11-20T08:30:00Z",
                "Re: Poster",
                says(Kind.HUMAN, -2),
                ask);
    }

    private static void draft(Archive archive) {
        MessageId ask = archive.letter(
                "noor", SAMI, LAYLA, "2025-11-09T11:00:00Z", "متجر نور: الصفحة الرئيسية", says(Kind.HUMAN, 3));
        archive.note("noor", ask, Step.S1, DraftState.WAITING, "2025-11-18T06:00:00Z");
    }

    private static void ahead(Archive archive) {
        archive.letter("agency", SAMI, JIN, "2025-11-24T08:00:00Z", "網站設計提案書的修改建議與時程", says(Kind.HUMAN, 3));
        MessageId contract =
                archive.letter("omar", SAMI, OMAR, "2025-11-17T08:00:00Z", "Contract", says(Kind.HUMAN, 3));
        archive.letter(
                "omar",
                OMAR,
                SAMI,
                "2025-11-17T08:01:00Z",
                "Automatic reply: Contract",
                says(Kind.AUTO_REPLY, 0, Optional.of(LocalDate.parse("2025-12-01")), true),
                contract);
    }

    /** Asked every Sunday; the answers take longer and longer. */
    private static void slower(Archive archive) {
        Instant at = Instant.parse("2025-09-07T07:00:00Z");
        for (int hours : new int[] {2, 1, 2, 3, 5, 24, 48, 72}) {
            MessageId ask = archive.letter("maya", SAMI, MAYA, at.toString(), "Menu cards", says(Kind.HUMAN, 3));
            Instant answered = at.plus(Duration.ofHours(hours));
            archive.letter("maya", MAYA, SAMI, answered.toString(), "Re: Menu cards", says(Kind.HUMAN, -2), ask);
            at = at.plus(Duration.ofDays(7));
        }
        archive.letter("maya", SAMI, MAYA, "2025-11-25T08:00:00Z", "Menu cards", says(Kind.HUMAN, 3));
    }
}
