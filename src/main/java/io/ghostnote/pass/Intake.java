package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import io.ghostnote.mail.AddressReader;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.DeliveryReport;
import io.ghostnote.signal.HeaderKind;
import io.ghostnote.signal.ReturnedLetter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sorts the headers of one folder: whose business is it, and which need a second look. */
final class Intake {
    /** Of a delivery report at most this much is read. */
    private static final int REPORT_LIMIT = 65_536;

    private final AccountTerms account;
    private final FolderView folder;
    private final Directory directory;
    private final Journal journal;
    private final Kinship kinship;
    private final List<RawHeader> reports = new ArrayList<>();

    Intake(AccountTerms account, FolderView folder, Directory directory, Journal journal, Kinship kinship) {
        this.account = account;
        this.folder = folder;
        this.directory = directory;
        this.journal = journal;
        this.kinship = kinship;
    }

    /** The sightings among these headers. What belongs to nobody is only remembered by the kinship, in memory. */
    List<Sighting> sort(List<RawHeader> chunk) {
        List<Sighting> sightings = new ArrayList<>();
        List<RawHeader> unknown = new ArrayList<>();
        for (RawHeader raw : chunk) {
            Kind kind = HeaderKind.of(raw.header()).kind();
            if (kind == Kind.BOUNCE || kind == Kind.DELAYED) {
                // Whose delivery failed stands in the report, not in its header.
                reports.add(raw);
            } else if (directory.mayConcern(raw.header())) {
                Letter letter = letter(raw, kind);
                Set<String> clients = directory.clientsOf(letter.envelope());
                if (clients.isEmpty()) {
                    unknown.add(raw);
                } else {
                    sightings.add(sighting(letter, raw, clients));
                }
            } else {
                unknown.add(raw);
            }
        }
        sightings.addAll(relativesOfKept(unknown));
        return sightings;
    }

    private List<Sighting> relativesOfKept(List<RawHeader> unknown) {
        Map<MessageId, Set<String>> owners = journal.clientsOf(ancestors(unknown));
        List<Sighting> sightings = new ArrayList<>();
        for (RawHeader raw : unknown) {
            Set<String> clients = new HashSet<>();
            ancestors(List.of(raw)).forEach(id -> clients.addAll(owners.getOrDefault(id, Set.of())));
            if (clients.isEmpty()) {
                kinship.stranger(folder.name(), raw.uid(), raw.header());
            } else {
                sightings.add(sighting(letter(raw, HeaderKind.of(raw.header()).kind()), raw, clients));
            }
        }
        return sightings;
    }

    private static Set<MessageId> ancestors(List<RawHeader> headers) {
        Set<MessageId> ids = new HashSet<>();
        for (RawHeader raw : headers) {
            raw.header().first("References").ifPresent(value -> ids.addAll(MessageId.parseAll(value)));
            raw.header().first("In-Reply-To").ifPresent(value -> ids.addAll(MessageId.parseAll(value)));
        }
        return ids;
    }

    /** Reads the delivery reports met so far: only {@code Action: failed} is a bounce (RFC 3464 section 2.3.3). */
    List<Sighting> readReports(Mailbox mailbox) throws MailboxException {
        List<Sighting> sightings = new ArrayList<>();
        for (RawHeader raw : reports) {
            byte[] content = mailbox.content(folder.name(), raw.uid(), REPORT_LIMIT);
            DeliveryReport report = DeliveryReport.read(content);
            Optional<MessageId> original = ReturnedLetter.idIn(content);
            Set<String> clients = new HashSet<>();
            for (DeliveryReport.Recipient recipient : report.recipients()) {
                AddressReader.read(recipient.address())
                        .forEach(address -> clients.addAll(directory.of(address).ids()));
            }
            Set<MessageId> about = new HashSet<>(ancestors(List.of(raw)));
            original.ifPresent(about::add);
            journal.clientsOf(about).values().forEach(clients::addAll);
            if (clients.isEmpty()) {
                continue;
            }
            Letter letter = letter(raw, kind(report, raw));
            Ancestry tied = new Ancestry(
                    letter.ancestry().references(),
                    original.map(List::of).orElse(letter.ancestry().inReplyTo()),
                    letter.ancestry().providerThread());
            sightings.add(sighting(
                    new Letter(letter.id(), letter.sentAt(), letter.envelope(), tied, letter.kind()), raw, clients));
        }
        reports.clear();
        return sightings;
    }

    private static Kind kind(DeliveryReport report, RawHeader raw) {
        return switch (report.action()) {
            case FAILED -> Kind.BOUNCE;
            case DELAYED -> Kind.DELAYED;
            case UNKNOWN -> HeaderKind.of(raw.header()).kind();
            default -> Kind.AUTOMATED;
        };
    }

    /** A sighting of a letter that is known to be these clients' business. */
    Sighting relative(RawHeader raw, Set<String> clients) {
        return sighting(letter(raw, HeaderKind.of(raw.header()).kind()), raw, clients);
    }

    private Letter letter(RawHeader raw, Kind kind) {
        // Ids of two providers could be the same number.
        Optional<String> thread = raw.providerThread().map(id -> account.id() + " " + id);
        return new LetterReader((header, envelope) -> kind).read(raw.header(), raw.internalDate(), thread);
    }

    private Sighting sighting(Letter letter, RawHeader raw, Set<String> clients) {
        kinship.keep(letter, clients);
        return new Sighting(
                letter,
                new Place(account.id(), folder.name(), folder.uidValidity(), raw.uid()),
                folder.role(),
                raw.draft(),
                raw.deleted(),
                false,
                clients);
    }
}
