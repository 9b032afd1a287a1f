package io.ghostnote.crash;

import static io.ghostnote.scenario.Letters.at;
import static io.ghostnote.scenario.Letters.letter;

import io.ghostnote.app.Wiring;
import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.Address;
import io.ghostnote.note.Language;
import io.ghostnote.pass.Handover;
import io.ghostnote.pass.Journal;
import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MemoryJournal;
import io.ghostnote.pass.MemoryMailbox;
import io.ghostnote.pass.MemoryPostbox;
import io.ghostnote.pass.NoteEntry;
import io.ghostnote.pass.Pass;
import io.ghostnote.pass.PassReport;
import io.ghostnote.render.HandoverMail;
import io.ghostnote.render.Tongue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A freelancer whose server takes no draft, and one silent client, Omar. */
final class Refused {
    static final Instant ASKED = at("2025-11-16T10:00 Asia/Riyadh");

    /** When the first note is due. */
    static final Instant DUE = at("2025-11-23T12:00 Asia/Riyadh");

    private static final String OWNER = "Sami Haddad <sami@haddad.example>";
    private static final String OMAR = "Omar Farid <omar@farid.example>";

    final MemoryMailbox mailbox = new MemoryMailbox();
    final MemoryPostbox postbox = new MemoryPostbox();
    final MemoryJournal journal = new MemoryJournal();
    private final Wiring wiring;
    private final Interruption interruption;

    Refused(Path folder, Interruption interruption) throws IOException {
        this.wiring = new Wiring(Fortnight.configuration(folder));
        this.interruption = interruption;
        mailbox.refuse(MailboxException.Failure.READ_ONLY);
        mailbox.deliver(
                "Sent",
                letter("<ask@haddad.example>", OWNER, OMAR, "Annual report", ASKED, "", "", "May I use the figures?"),
                ASKED);
    }

    /** Omar answers. */
    void answer(Instant when) {
        mailbox.deliver(
                "INBOX",
                letter("<o@farid.example>", OMAR, OWNER, "Re: Annual report", when, "<ask@haddad.example>", "", "Yes."),
                when);
    }

    /** The owner sends what was attached, from a program that gives it another Message-ID. */
    void send(Instant when) {
        mailbox.deliver(
                "Sent",
                letter(
                        "<other@haddad.example>",
                        OWNER,
                        OMAR,
                        "Re: Annual report",
                        when,
                        "<ask@haddad.example>",
                        "",
                        "May I still hope for the figures?"),
                when);
    }

    /** A pass by a new process; nothing when it was stopped. */
    Optional<PassReport> pass(Instant now) {
        return pass(now, way());
    }

    /** The way to the owner as a process has it that has just begun. */
    Handover way() {
        return new Handover(
                OwnerAddress.configured(new Address("", "sami", "haddad.example")),
                interruption.over(postbox),
                new HandoverMail(new Tongue(Language.ENGLISH, Optional.empty()), ZoneId.of("Asia/Riyadh")));
    }

    /** A pass of a process that goes on. */
    Optional<PassReport> pass(Instant now, Handover way) {
        return pass(now, Map.of("work", way));
    }

    /** A pass without a way to the owner. */
    Optional<PassReport> passWithoutSmtp(Instant now) {
        return pass(now, Map.of());
    }

    private Optional<PassReport> pass(Instant now, Map<String, Handover> handovers) {
        Journal watched = interruption.over(journal);
        try {
            return Optional.of(wiring.pass(watched, account -> interruption.over(mailbox), handovers)
                    .run(new Pass.Options(now, true, false, Set.of("work"), Duration.ZERO, () -> false)));
        } catch (Interruption.Stopped stopped) {
            return Optional.empty();
        }
    }

    NoteEntry note() {
        return journal.notes().get(0);
    }
}
