package io.ghostnote.app;

import static io.ghostnote.app.Archive.SAMI;
import static io.ghostnote.app.Archive.says;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Step;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Bill;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A freelancer who keeps books, with a client who has just gone quiet and one whose file was closed. */
final class Studio {
    /** The first working day of December, in the morning. */
    static final String NOW = "2025-12-01T05:00:00Z";

    private static final Address LAYLA = new Address("ليلى حسن", "layla", "noor.example");
    private static final Address OMAR = new Address("Omar", "omar", "omar.example");
    private static final Address ANNA = new Address("Anna", "anna", "anna.example");

    private Studio() {}

    /** The configuration of a store in that folder. */
    static String yaml(String language, Path folder) {
        return """
            owner:
              name: Sami Haddad
              timezone: Asia/Riyadh
              country: SA
              language: %s
              income:
                - { client: noor, month: 2025-03, amount: "9,000.00 SAR" }
                - { client: noor, month: 2025-09, amount: "9,000.00 SAR" }
                - { client: omar, month: 2025-06, amount: "12,500.50 SAR" }
                - { client: anna, month: 2025-10, amount: "7,000 SAR" }
                - { client: A shop, month: 2025-05, amount: "500.00 SAR" }
                - { client: noor, month: 2024-11, amount: "99,000.00 SAR" }
              monthly-expenses: 9,000.00 SAR
              savings: 14,000.00 SAR
              strengths:
                - { en: keeps deadlines, ar: الالتزام بالمواعيد }
            accounts:
              - id: work
                addresses: [sami@haddad.example]
                imap: { host: 127.0.0.1, port: 1, security: none, user: sami, password: { env: PASSWORD } }
            store: { url: "jdbc:sqlite:%s" }
            clients:
              - id: noor
                name: ليلى حسن
                addresses: [layla@noor.example]
                country: SA
                engagements:
                  - id: identity
                    title: { en: the Noor Store identity, ar: هوية متجر نور }
                    stage: in-progress
                    contract:
                      date: 2024-02-01
                      clauses:
                        - { kind: acceptance, number: "5", days: 14 }
                        - { kind: pause, number: "7.2", days: 10 }
                        - { kind: termination }
                    milestones:
                      - { title: { en: first draft, ar: النسخة الأولى }, due: 2025-08-01, delivered: 2025-08-01 }
                      - { title: { en: the logo, ar: الشعار }, due: 2025-09-01, delivered: 2025-09-04 }
                      - { title: { en: the home page, ar: الصفحة الرئيسية }, due: 2025-12-20 }
                    hours: { planned: 40, spent: 52.5 }
                    costs: [{ amount: 120.00 SAR, title: fonts }]
                    billing: fixed
                    tags: [identity]
                    ledger:
                      - { number: INV-1, date: 2025-09-05, amount: "9,000.00 SAR", paid: true }
                      - { number: INV-2, date: 2025-11-01, due: 2025-12-15, amount: "4,500.00 SAR" }
              - id: omar
                name: Omar
                addresses: [omar@omar.example]
                country: SA
                engagements:
                  - id: shop
                    title: the shop
                    stage: delivered
                    contract: { clauses: [{ kind: payment-term, number: "3", days: 30 }] }
                    milestones:
                      - { title: the shop, due: 2025-05-01, delivered: 2025-05-10 }
                    hours: { planned: 20, spent: 30 }
                    billing: fixed
                    tags: [identity, shop]
                    ledger:
                      - { number: INV-9, date: 2025-05-12, amount: 800.00 EUR }
              - { id: anna, name: Anna, addresses: [anna@anna.example], country: SA }
            """.formatted(language, folder.resolve("ghostnote.db"));
    }

    /** Fills the store of that folder. */
    static void fill(Path folder) {
        try (Archive archive = new Archive(folder)) {
            archive.configure(yaml("en", folder));
            noor(archive);
            omar(archive);
            archive.letter("anna", SAMI, ANNA, "2025-02-10T08:00:00Z", "Menu", says(Kind.HUMAN, -2));
            archive.settle(NOW);
            archive.journal().recordReading("work", Instant.parse("2025-12-01T04:55:00Z"), null);
        }
    }

    private static void noor(Archive archive) {
        String subject = "متجر نور: الشعار";
        MessageId first = archive.letter("noor", LAYLA, SAMI, "2025-10-12T07:00:00Z", subject, says(Kind.HUMAN, 3));
        MessageId late = archive.letter(
                "noor", SAMI, LAYLA, "2025-10-20T07:00:00Z", "Re: " + subject, says(Kind.HUMAN, -2), first);
        MessageId second = archive.letter(
                "noor", LAYLA, SAMI, "2025-10-26T07:00:00Z", "Re: " + subject, says(Kind.HUMAN, 3), late);
        MessageId quick = archive.letter(
                "noor", SAMI, LAYLA, "2025-10-26T09:00:00Z", "Re: " + subject, says(Kind.HUMAN, -2), second);
        MessageId third = archive.letter(
                "noor", LAYLA, SAMI, "2025-11-02T07:00:00Z", "Re: " + subject, says(Kind.HUMAN, 3), quick);
        MessageId bill = archive.letter(
                "noor",
                SAMI,
                LAYLA,
                "2025-11-02T10:00:00Z",
                "Re: " + subject,
                says(Kind.HUMAN, -2).carrying(Optional.of(Carried.INVOICE), Bill.NONE),
                third);
        archive.letter(
                "noor",
                LAYLA,
                SAMI,
                "2025-11-20T10:00:00Z",
                "Re: " + subject,
                says(Kind.HUMAN, -2, Announcement.BUDGET_REASON),
                bill);
        archive.letter("noor", SAMI, LAYLA, "2025-11-26T11:00:00Z", "متجر نور: الصفحة الرئيسية", says(Kind.HUMAN, 3));
    }

    private static void omar(Archive archive) {
        MessageId asked = archive.letter("omar", SAMI, OMAR, "2025-05-20T08:00:00Z", "Shop", says(Kind.HUMAN, 3));
        archive.note("omar", "shop", asked, Step.C0, DraftState.SENT, "2025-07-01T08:00:00Z");
    }
}
