package io.ghostnote.pass;

import io.ghostnote.client.AddressPattern;
import io.ghostnote.client.Directory;
import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the journal up to date with one account's mailbox. May be interrupted anywhere: what was recorded stays, and the next reading
 * goes on; the folders' marks move only when all before them, in every folder, has been recorded.
 */
final class Reading {
    // Sent comes first, so that an answer's parent is usually known when the answer is met.
    private static final List<Role> ORDER =
            List.of(Role.SENT, Role.DRAFTS, Role.INBOX, Role.ARCHIVE, Role.WATCHED, Role.TRASH, Role.JUNK);

    // Each commit waits for the disk; more at once would only cost memory.
    private static final int RECORDED_TOGETHER = 2_000;

    // No silence that began longer before the first reading is followed (X20), and no ladder is longer.
    private static final Duration REPORTS_MATTER = Duration.ofDays(180);

    private final AccountTerms account;
    private final Directory directory;
    private final List<Dossier> dossiers;
    private final Journal journal;
    private final Progress progress;
    // Survives an interrupted attempt, together with how far each folder of an unfinished first reading came.
    private final Kinship kinship = new Kinship();
    private final Map<String, Long> reached = new HashMap<>();
    private final Set<Place> vanished = new HashSet<>();
    private boolean draftsChanged;
    private List<FolderView> folders = List.of();
    private List<FolderView> commandFolders = List.of();
    private Instant reportsSince = Instant.MAX;
    private long fresh;

    Reading(AccountTerms account, Directory directory, List<Dossier> dossiers, Journal journal, Progress progress) {
        this.account = account;
        this.directory = directory;
        this.dossiers = dossiers;
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * Reads what is new; returns how many messages the watched folders hold.
     *
     * @param notesWaiting true when notes lie in Drafts, whose fate has to be known
     */
    long read(Mailbox mailbox, Instant now, boolean notesWaiting) throws MailboxException {
        Map<String, FolderMark> marks = known(account, journal).stream()
                .collect(Collectors.toMap(FolderMark::folder, mark -> mark, (a, b) -> b));
        List<FolderView> views = new ArrayList<>(mailbox.folders(marks.values()));
        // Their state is asked for together with that of the others, but what lies in them is not read for letters.
        commandFolders = views.stream().filter(view -> view.role().command()).toList();
        views.removeAll(commandFolders);
        marks.values().removeIf(mark -> mark.role().command());
        views.sort(Comparator.comparing((FolderView view) -> ORDER.indexOf(view.role()))
                .thenComparing(FolderView::name));
        folders = List.copyOf(views);
        journal.recordFirstSeen(account.id(), now);
        reportsSince = now.minus(REPORTS_MATTER);
        LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minus(account.history());
        List<FolderMark> moved = new ArrayList<>();
        for (FolderView view : views) {
            FolderMark mark = marks.get(view.name());
            draftsChanged |= view.role() == Role.DRAFTS && (mark == null || !mark.unchanged(view));
            if (mark == null || !mark.unchanged(view) || flagsUnknown(view, notesWaiting)) {
                moved.add(folder(mailbox, view, mark, since));
            }
        }
        if (!moved.isEmpty()) {
            adopt(mailbox, views);
        }
        // Not before: strangers' letters are remembered in memory only, and who is a relative may show in the last
        // folder.
        for (FolderMark mark : moved) {
            record(new FolderBatch(account.id(), mark.folder(), false, List.of(), List.of(), Map.of(), mark));
        }
        boolean nothingRead = marks.values().stream().noneMatch(FolderMark::complete);
        newClients(mailbox, views, nothingRead, since);
        reached.clear();
        return views.stream().mapToLong(FolderView::messages).sum();
    }

    /** Without CONDSTORE nothing shows that a draft was only marked as deleted. */
    private static boolean flagsUnknown(FolderView view, boolean notesWaiting) {
        return notesWaiting && view.role() == Role.DRAFTS && view.highestModSeq() == 0;
    }

    /** Up to where folders have been read, without command folders that are no longer configured. */
    static List<FolderMark> known(AccountTerms account, Journal journal) {
        return journal.marks(account.id()).stream()
                .filter(mark -> !mark.role().command()
                        || account.commands().filter(names -> names.holds(mark)).isPresent())
                .toList();
    }

    /** The folders that were read for letters, as they were then. */
    List<FolderView> folders() {
        return folders;
    }

    /** The command folders that exist, as they were before the others were read. */
    List<FolderView> commandFolders() {
        return commandFolders;
    }

    /** True when something may be missing that was put into a command folder after their state had been asked for. */
    boolean somethingMayBeMissing() {
        // A note of ours that was stored after the last reading can go unseen, and then vanishes from nowhere.
        return draftsChanged || !vanished.isEmpty();
    }

    /** Where clients' letters have been and are no more, as found since this object was made. */
    Set<Place> vanished() {
        return vanished;
    }

    /** New messages met since this object was made. */
    long fresh() {
        return fresh;
    }

    /** Reads one folder; returns its new mark, which is not recorded yet. */
    private FolderMark folder(Mailbox mailbox, FolderView view, @Nullable FolderMark mark, LocalDate since)
            throws MailboxException {
        Intake intake = new Intake(account, view, directory, journal, kinship, reportsSince);
        SortedSet<Long> kept = mark == null ? new TreeSet<>() : journal.keptUids(account.id(), view.name());
        boolean firstReading = mark == null || !mark.complete() || mark.uidValidity() != view.uidValidity();
        if (mark != null && mark.uidValidity() != view.uidValidity()) {
            // Forgotten before anything is read, so that no UID of the old numbering is ever taken for one of the new.
            record(new FolderBatch(account.id(), view.name(), true, List.of(), List.of(), Map.of(), unread(view)));
        } else if (mark == null) {
            record(new FolderBatch(account.id(), view.name(), false, List.of(), List.of(), Map.of(), unread(view)));
        }
        long from = firstReading ? reached.getOrDefault(view.name(), 0L) + 1 : 1;
        long[] done = {0};
        List<Sighting> unrecorded = new ArrayList<>();
        FolderNews news = mailbox.read(view, firstReading ? null : mark, from, kept, since, (chunk, total) -> {
            unrecorded.addAll(intake.sort(chunk));
            if (unrecorded.size() >= RECORDED_TOGETHER) {
                record(batch(view, List.copyOf(unrecorded)));
                unrecorded.clear();
            }
            done[0] += chunk.size();
            fresh += chunk.size();
            if (!chunk.isEmpty() && unrecorded.isEmpty()) {
                reached.put(view.name(), chunk.get(chunk.size() - 1).uid());
            }
            progress.read(account.id(), view.name(), done[0], total);
        });
        if (!unrecorded.isEmpty()) {
            record(batch(view, unrecorded));
        }
        List<Sighting> reports = intake.readReports(mailbox);
        if (!reports.isEmpty() || !news.vanished().isEmpty() || !news.flags().isEmpty()) {
            record(new FolderBatch(account.id(), view.name(), false, reports, news.vanished(), news.flags(), null));
        }
        if (!news.reset()) {
            for (long uid : news.vanished()) {
                vanished.add(new Place(account.id(), view.name(), view.uidValidity(), uid));
            }
        }
        return news.mark();
    }

    /** Not while the desk settles what it has looked at. */
    private void record(FolderBatch batch) {
        synchronized (journal) {
            journal.record(batch);
        }
    }

    private static FolderMark unread(FolderView view) {
        return new FolderMark(view.name(), view.role(), view.uidValidity(), 1, 0, 0, false);
    }

    private FolderBatch batch(FolderView view, List<Sighting> sightings) {
        return new FolderBatch(account.id(), view.name(), false, sightings, List.of(), Map.of(), null);
    }

    /** Fetches again the strangers' letters that turned out to belong to a client's conversation. */
    private void adopt(Mailbox mailbox, List<FolderView> views) throws MailboxException {
        Map<String, Map<Long, Set<String>>> byFolder = new HashMap<>();
        for (Kinship.Relative relative : kinship.relatives()) {
            byFolder.computeIfAbsent(relative.folder(), name -> new HashMap<>())
                    .put(relative.uid(), relative.clients());
        }
        for (FolderView view : views) {
            Map<Long, Set<String>> relatives = byFolder.getOrDefault(view.name(), Map.of());
            List<Long> missing = new ArrayList<>(relatives.keySet());
            if (!missing.isEmpty()) {
                missing.removeAll(journal.keptUids(account.id(), view.name()));
            }
            if (!missing.isEmpty()) {
                Intake intake = new Intake(account, view, directory, journal, kinship, reportsSince);
                List<Sighting> sightings = mailbox.headers(view.name(), missing).stream()
                        .map(raw -> intake.relative(raw, relatives.getOrDefault(raw.uid(), Set.of())))
                        .toList();
                record(batch(view, sightings));
            }
        }
    }

    /** Finds a client that was added to the configuration in mail that was read before, by asking the server, not by reading again. */
    private void newClients(Mailbox mailbox, List<FolderView> views, boolean firstReading, LocalDate since)
            throws MailboxException {
        Map<String, String> searched = journal.searched(account.id());
        for (Dossier dossier : dossiers) {
            String client = dossier.client().id();
            List<String> patterns = dossier.client().patterns().stream()
                    .map(AddressPattern::toString)
                    .sorted()
                    .toList();
            String fingerprint = String.join(" ", patterns);
            if (fingerprint.equals(searched.get(client))) {
                continue;
            }
            if (!firstReading) {
                search(mailbox, views, dossier, since);
            }
            journal.recordSearched(account.id(), client, fingerprint);
        }
        for (String client : searched.keySet()) {
            if (dossiers.stream().noneMatch(dossier -> dossier.client().id().equals(client))) {
                journal.forget(client);
            }
        }
    }

    private void search(Mailbox mailbox, List<FolderView> views, Dossier dossier, LocalDate since)
            throws MailboxException {
        Collection<String> needles = dossier.client().patterns().stream()
                .map(pattern -> pattern.wholeDomain() ? "@" + pattern.domain() : pattern.toString())
                .toList();
        for (FolderView view : views) {
            keep(mailbox, view, mailbox.searchAddresses(view.name(), needles, since));
        }
        // Answers of people who are not configured, inside the conversations that were found.
        List<MessageId> ids = journal.sightingsOf(dossier.client().id()).stream()
                .filter(sighting -> sighting.role() == Role.SENT)
                .map(sighting -> sighting.letter().id())
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            for (FolderView view : views) {
                if (view.role() != Role.SENT && view.role() != Role.DRAFTS) {
                    keep(mailbox, view, mailbox.searchAnswers(view.name(), ids));
                }
            }
        }
    }

    private void keep(Mailbox mailbox, FolderView view, List<Long> uids) throws MailboxException {
        List<Long> missing = new ArrayList<>(uids);
        missing.removeAll(journal.keptUids(account.id(), view.name()));
        if (missing.isEmpty()) {
            return;
        }
        Intake intake = new Intake(account, view, directory, journal, kinship, reportsSince);
        List<Sighting> sightings = new ArrayList<>(intake.sort(mailbox.headers(view.name(), missing)));
        sightings.addAll(intake.readReports(mailbox));
        if (!sightings.isEmpty()) {
            record(batch(view, sightings));
        }
    }
}
