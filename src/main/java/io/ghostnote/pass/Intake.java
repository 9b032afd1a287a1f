package io.ghostnote.pass;

import io.ghostnote.client.Directory;
import io.ghostnote.mail.AddressReader;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.DeliveryReport;
import io.ghostnote.signal.HeaderKind;
import io.ghostnote.signal.MessageKind;
import io.ghostnote.signal.ReturnedLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sorts the headers of one folder: whose business is it, and which need a second look. */
final class Intake {
    /** Of a delivery report at most this much is read. */
    private static final int REPORT_LIMIT = 65_536;

    /** Reads a header into a letter. */
    static final LetterReader READER = new LetterReader(
            (header, envelope) -> HeaderKind.of(header, envelope).kind());

    private final AccountTerms account;
    private final FolderView folder;
    private final Directory directory;
    private final Journal journal;
    private final Kinship kinship;
    private final Instant reportsSince;
    private final List<RawHeader> reports = new ArrayList<>();

    /**
     * @param reportsSince older delivery reports concern no silence that is still followed, and each would cost a round trip
     */
    Intake(
            AccountTerms account,
            FolderView folder,
            Directory directory,
            Journal journal,
            Kinship kinship,
            Instant reportsSince) {
        this.account = account;
        this.folder = folder;
        this.directory = directory;
        this.journal = journal;
        this.kinship = kinship;
        this.reportsSince = reportsSince;
    }

    /** The sightings among these headers. What belongs to nobody is only remembered by the kinship, in memory. */
    List<Sighting> sort(List<RawHeader> chunk) {
        List<Sighting> sightings = new ArrayList<>();
        List<RawHeader> unknown = new ArrayList<>();
        for (RawHeader raw : chunk) {
            boolean known = directory.mayConcern(raw.header());
            if (!known && !mayReport(raw.header())) {
                unknown.add(raw);
                continue;
            }
            Letter letter = letter(raw);
            if (letter.kind() == Kind.BOUNCE || letter.kind() == Kind.DELAYED) {
                // Whose delivery failed stands in the report, not in its header.
                if (!raw.internalDate().isBefore(reportsSince)) {
                    reports.add(raw);
                }
                continue;
            }
            Set<String> clients = known ? directory.clientsOf(letter.envelope()) : Set.of();
            if (clients.isEmpty()) {
                unknown.add(raw);
            } else {
                sightings.add(sighting(letter, raw, clients));
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
                sightings.add(sighting(letter(raw), raw, clients));
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

    /** Reads the delivery reports met so far: only a failed delivery is a bounce (RFC 3464 section 2.3.3). */
    List<Sighting> readReports(Mailbox mailbox) throws MailboxException {
        Map<Long, RawHeader> byUid = new LinkedHashMap<>();
        reports.forEach(raw -> byUid.put(raw.uid(), raw));
        List<Sighting> sightings = new ArrayList<>();
        for (RawHeader raw : reports) {
            byte[] content = mailbox.content(folder.name(), raw.uid(), REPORT_LIMIT);
            MessageKind told = MessageKind.of(content);
            Optional<MessageId> original = ReturnedLetter.idIn(content);
            Set<String> clients = new HashSet<>();
            Stream<String> recipients = Stream.concat(
                    told.failed().stream(),
                    DeliveryReport.read(content).recipients().stream().map(DeliveryReport.Recipient::address));
            recipients
                    .flatMap(recipient -> AddressReader.read(recipient).stream())
                    .forEach(address -> clients.addAll(directory.of(address).ids()));
            Set<MessageId> about = new HashSet<>(ancestors(List.of(raw)));
            original.ifPresent(about::add);
            journal.clientsOf(about).values().forEach(clients::addAll);
            if (clients.isEmpty()) {
                continue;
            }
            Letter letter = letter(raw);
            Ancestry tied = new Ancestry(
                    letter.ancestry().references(),
                    original.map(List::of).orElse(letter.ancestry().inReplyTo()),
                    letter.ancestry().providerThread());
            sightings.add(sighting(
                    new Letter(letter.id(), letter.sentAt(), letter.envelope(), tied, told.kind()), raw, clients));
        }
        reports.clear();
        return sightings;
    }

    /** A sighting of a letter that is known to be these clients' business. */
    Sighting relative(RawHeader raw, Set<String> clients) {
        return sighting(letter(raw), raw, clients);
    }

    private Letter letter(RawHeader raw) {
        // Ids of two providers could be the same number.
        Optional<String> thread = raw.providerThread().map(id -> account.id() + " " + id);
        return READER.read(raw.header(), raw.internalDate(), thread);
    }

    /** Told without parsing addresses: most mail is nobody's business, and a first reading sees all of it. */
    private static boolean mayReport(HeaderBlock header) {
        return header.has("X-Failed-Recipients")
                || holds(header, "Content-Type", "report")
                || holds(header, "Return-Path", "<>")
                || holds(header, "From", "daemon")
                || holds(header, "From", "postmaster");
    }

    private static boolean holds(HeaderBlock header, String field, String word) {
        return header.first(field)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
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
