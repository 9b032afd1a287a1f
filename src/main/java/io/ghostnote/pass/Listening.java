package io.ghostnote.pass;

import io.ghostnote.calendar.CalendarTerms;
import io.ghostnote.calendar.WorkCalendars;
import io.ghostnote.client.Author;
import io.ghostnote.client.Directory;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Authentication;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.Inspection;
import io.ghostnote.signal.TrustedServer;
import io.ghostnote.wording.DayContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;

/**
 * Reads the letters of clients' conversations themselves, each once, and remembers what they say (docs/signals.md): only of the last
 * months, for older silences are not followed (X20), and of each only its beginning.
 */
final class Listening {
    private static final Duration BEFORE_FIRST_SEEN = Duration.ofDays(90);
    private static final Duration LONGEST_BACK = Duration.ofDays(180);
    private static final int CONTENT_LIMIT = 65_536;
    private static final int RECORDED_TOGETHER = 200;
    private static final int HEADER_LIMIT = 16_384;
    private static final int SAMPLE = 60;
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    private final AccountTerms terms;
    private final String account;
    private final Directory directory;
    private final List<Dossier> dossiers;
    private final Journal journal;

    Listening(AccountTerms terms, Directory directory, List<Dossier> dossiers, Journal journal) {
        this.terms = terms;
        this.account = terms.id();
        this.directory = directory;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    void listen(Mailbox mailbox, Instant now) throws MailboxException {
        Instant since = journal.firstSeen(account).orElse(now).minus(BEFORE_FIRST_SEEN);
        Instant longest = now.minus(LONGEST_BACK);
        List<Sighting> unread = journal.unread(account, since.isAfter(longest) ? since : longest);
        if (unread.isEmpty()) {
            return;
        }
        Optional<TrustedServer> trusted = trusted(mailbox, now);
        Map<String, Map<Long, Sighting>> byFolder = new LinkedHashMap<>();
        Map<MessageId, Sighting> once = new HashMap<>();
        for (Sighting sighting : unread) {
            // What lies in several folders is the same letter, except that only a received copy bears the server's
            // word.
            once.merge(sighting.letter().id(), sighting, (a, b) -> a.role() == Role.SENT ? b : a);
        }
        once.values()
                .forEach(sighting -> byFolder.computeIfAbsent(sighting.place().folder(), name -> new LinkedHashMap<>())
                        .put(sighting.place().uid(), sighting));
        for (Map.Entry<String, Map<Long, Sighting>> folder : byFolder.entrySet()) {
            read(mailbox, folder.getKey(), folder.getValue(), trusted);
        }
    }

    private void read(Mailbox mailbox, String folder, Map<Long, Sighting> wanted, Optional<TrustedServer> trusted)
            throws MailboxException {
        Map<Long, Sighting> missing = new LinkedHashMap<>(wanted);
        Map<MessageId, Gist> gists = new HashMap<>();
        BiConsumer<Long, byte[]> take = (uid, content) -> {
            Sighting sighting = missing.remove(uid);
            if (sighting != null) {
                gists.put(sighting.letter().id(), gist(sighting, content, trusted));
                if (gists.size() >= RECORDED_TOGETHER) {
                    record(gists);
                }
            }
        };
        mailbox.contents(folder, wanted.keySet(), CONTENT_LIMIT, take::accept);
        // Gone meanwhile, or never given by this server: it would be asked for in every pass.
        missing.values()
                .forEach(sighting -> gists.put(
                        sighting.letter().id(), Gist.unread(sighting.letter().kind())));
        record(gists);
    }

    private void record(Map<MessageId, Gist> gists) {
        // Not while the desk settles what it has looked at.
        synchronized (journal) {
            journal.recordGists(gists);
        }
        gists.clear();
    }

    private Gist gist(Sighting sighting, byte[] content, Optional<TrustedServer> trusted) {
        Letter letter = sighting.letter();
        Inspection inspection = Inspection.of(content, days(sighting));
        if (directory.authorOf(letter.envelope()) instanceof Author.Owner) {
            // The owner's own words are never a notice of the client's, whatever they sound like.
            return inspection.ownersGist(letter.kind());
        }
        boolean forged = trusted.map(server -> Authentication.of(HeaderBlock.of(content), server))
                .filter(found -> found.verdict() == Authentication.Verdict.FAIL)
                .isPresent();
        // What a bounce is about has been read by the report that it holds.
        boolean reported = letter.kind() == Kind.BOUNCE || letter.kind() == Kind.DELAYED;
        Kind kind = reported ? letter.kind() : inspection.kind().kind();
        return inspection.gist(forged && kind == Kind.HUMAN ? Kind.AUTOMATED : kind, !forged);
    }

    private DayContext days(Sighting sighting) {
        Optional<CalendarTerms> writer = dossiers.stream()
                .filter(one -> sighting.clients().contains(one.client().id()))
                .map(Dossier::calendar)
                .findFirst();
        Instant at = sighting.letter().sentAt();
        LocalDate day = LocalDate.ofInstant(at, writer.map(CalendarTerms::zone).orElse(ZoneOffset.UTC));
        return DayContext.of(
                day,
                writer.flatMap(CalendarTerms::country),
                writer.map(terms -> WorkCalendars.weekend(terms, day)).orElse(Set.of()));
    }

    /** Whose word on forged senders counts: as configured, else learned from what the account received of late. */
    private Optional<TrustedServer> trusted(Mailbox mailbox, Instant now) throws MailboxException {
        if (terms.trusted().isPresent()) {
            return terms.trusted();
        }
        Optional<Journal.ServerLook> last = journal.trustedServer(account);
        if (last.isPresent()
                && (last.get().found().isPresent() || recent(last.get().at(), now))) {
            return last.get().found();
        }
        Optional<String> inbox = journal.marks(account).stream()
                .filter(mark -> mark.role() == Role.INBOX)
                .map(FolderMark::folder)
                .findFirst();
        if (inbox.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Long> kept = journal.keptUids(account, inbox.get());
        if (kept.size() < TrustedServer.ENOUGH) {
            return Optional.empty();
        }
        List<Long> newest = new ArrayList<>(kept).subList(Math.max(0, kept.size() - SAMPLE), kept.size());
        List<HeaderBlock> headers = new ArrayList<>();
        mailbox.contents(inbox.get(), newest, HEADER_LIMIT, (uid, octets) -> headers.add(HeaderBlock.of(octets)));
        Optional<TrustedServer> learned = TrustedServer.learn(headers);
        journal.recordTrustedServer(account, new Journal.ServerLook(now, learned));
        return learned;
    }

    /** A look that found nothing is not made again at once: many servers write no results, and never will. */
    private static boolean recent(Instant look, Instant now) {
        return !look.isAfter(now) && look.plus(LOOK_AGAIN).isAfter(now);
    }
}
