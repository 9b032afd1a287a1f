package io.ghostnote.pass;

import io.ghostnote.client.Author;
import io.ghostnote.client.Directory;
import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Puts messages from command folders back where they came from. A message is only ever taken out of a command folder when it certainly
 * lies elsewhere, or by moving it there, so that nothing is lost whatever fails.
 */
final class WayBack {
    /**
     * Mail programs without MOVE copy a message first and remove it from its folder later. Seen between the two it lies in both; were
     * the copy taken out then, it would soon be in neither.
     */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /** Where a message is looked for first. One in Trash or Junk is about to be thrown away, and counts for nothing. */
    private static final List<Role> KEPT = List.of(Role.INBOX, Role.ARCHIVE, Role.WATCHED, Role.SENT, Role.DRAFTS);

    /** Mail is filed from INBOX or Sent into other folders, seldom the other way. */
    private static final List<Role> LAST_SEEN = List.of(Role.WATCHED, Role.ARCHIVE, Role.SENT, Role.INBOX);

    private static final List<Role> CAME_FROM =
            List.of(Role.DRAFTS, Role.INBOX, Role.WATCHED, Role.ARCHIVE, Role.SENT, Role.TRASH, Role.JUNK);

    private final Mailbox mailbox;
    private final Directory directory;
    private final Journal journal;
    private final List<FolderView> folders;
    private final Set<Place> vanished;
    private final Instant now;

    /**
     * @param folders those that are read for letters
     * @param vanished places from which messages have vanished since the last reading
     */
    WayBack(
            Mailbox mailbox,
            Directory directory,
            Journal journal,
            List<FolderView> folders,
            Set<Place> vanished,
            Instant now) {
        this.mailbox = mailbox;
        this.directory = directory;
        this.journal = journal;
        this.folders = List.copyOf(folders);
        this.vanished = Set.copyOf(vanished);
        this.now = now;
    }

    /**
     * Takes the message out of its command folder.
     *
     * @return where it lies now; nothing when that is not certain yet and it stays for the next pass
     */
    Optional<String> put(Slip slip, Wish wish) throws MailboxException {
        List<Sighting> seen = journal.sightings(slip.letter().id()).stream()
                .filter(sighting ->
                        sighting.place().account().equals(slip.place().account()))
                .filter(sighting -> folder(sighting.place().folder()).isPresent())
                .toList();
        Optional<String> left = best(seen, CAME_FROM, sighting -> vanished.contains(sighting.place()));
        if (left.isEmpty()) {
            Optional<String> other = elsewhere(slip, seen);
            if (other.isPresent()) {
                if (Duration.between(wish.at(), now).compareTo(SETTLED) < 0) {
                    return Optional.empty();
                }
                mailbox.takeOut(slip.place().folder(), slip.place().uid(), other.get());
                return other;
            }
        }
        String home = left.or(() -> best(seen, CAME_FROM, sighting -> !sighting.gone() && sighting.deleted()))
                .or(() -> slip.draft() ? first(Role.DRAFTS) : Optional.empty())
                .or(() -> best(seen, LAST_SEEN, Sighting::gone))
                .or(() -> own(slip) ? first(Role.SENT) : Optional.empty())
                .orElseGet(this::inbox);
        return Optional.of(move(slip, home));
    }

    private String move(Slip slip, String home) throws MailboxException {
        try {
            OptionalLong unused =
                    mailbox.move(slip.place().folder(), slip.place().uid(), home);
            return home;
        } catch (MailboxException e) {
            boolean otherMayTake = e.failure() == MailboxException.Failure.NO_FOLDER
                    || e.failure() == MailboxException.Failure.READ_ONLY
                    || e.failure() == MailboxException.Failure.REFUSED;
            if (!otherMayTake || home.equals(inbox())) {
                throw e;
            }
            OptionalLong unused =
                    mailbox.move(slip.place().folder(), slip.place().uid(), inbox());
            return inbox();
        }
    }

    /** A folder in which the same message certainly lies: seen there by the reading of this very pass, and looked at once more. */
    private Optional<String> elsewhere(Slip slip, List<Sighting> seen) throws MailboxException {
        List<Sighting> present = seen.stream()
                .filter(Sighting::present)
                .filter(sighting -> KEPT.contains(sighting.role()))
                .sorted(Comparator.comparing(sighting -> KEPT.indexOf(sighting.role())))
                .toList();
        for (Sighting sighting : present) {
            Place place = sighting.place();
            if (folder(place.folder())
                            .filter(view -> view.uidValidity() == place.uidValidity())
                            .isPresent()
                    && holds(place.folder(), List.of(place.uid()), slip)) {
                return Optional.of(place.folder());
            }
        }
        if (!seen.isEmpty()) {
            return Optional.empty();
        }
        // Of nobody's letters no places are known.
        String usual = (slip.draft() ? first(Role.DRAFTS) : own(slip) ? first(Role.SENT) : Optional.<String>empty())
                .orElseGet(this::inbox);
        return holds(usual, mailbox.find(usual, slip.letter().id()), slip) ? Optional.of(usual) : Optional.empty();
    }

    private boolean holds(String folder, List<Long> uids, Slip slip) throws MailboxException {
        return mailbox.headers(folder, uids).stream().anyMatch(slip::sameAs);
    }

    /**
     * A note of ours that was put back is still the note that it was, though under another UID, by which an edited one is told. Only
     * when it is unchanged, octet by octet.
     */
    void recognize(MessageId id, String account) throws MailboxException {
        Optional<NoteEntry> found = journal.notes().stream()
                .filter(note -> note.record().id().equals(id) && note.account().equals(account))
                .filter(note ->
                        note.record().state().open() && note.contentHash().isPresent())
                .findFirst();
        Optional<FolderView> drafts = first(Role.DRAFTS).flatMap(this::folder);
        if (found.isEmpty() || drafts.isEmpty()) {
            return;
        }
        String folder = drafts.get().name();
        List<Long> copies = mailbox.find(folder, id);
        NoteEntry note = found.get();
        if (copies.size() == 1) {
            Place place = new Place(account, folder, drafts.get().uidValidity(), copies.get(0));
            String hash = Drawer.hash(mailbox.content(folder, place.uid(), Drawer.CONTENT_LIMIT));
            if (note.contentHash().equals(Optional.of(hash)) && !note.place().equals(Optional.of(place))) {
                journal.write(
                        note.at(place, hash),
                        new Event(
                                now,
                                note.record().client(),
                                note.record().engagement(),
                                "put-back",
                                note.record().step() + ": back in " + folder + " as it was"));
            }
        }
    }

    private interface Which {
        boolean of(Sighting sighting);
    }

    private static Optional<String> best(List<Sighting> seen, List<Role> order, Which which) {
        return seen.stream()
                .filter(which::of)
                .filter(sighting -> order.contains(sighting.role()))
                .min(Comparator.comparing(sighting -> order.indexOf(sighting.role())))
                .map(sighting -> sighting.place().folder());
    }

    private boolean own(Slip slip) {
        return directory.authorOf(slip.letter().envelope()) instanceof Author.Owner;
    }

    private String inbox() {
        return first(Role.INBOX).orElse("INBOX");
    }

    private Optional<String> first(Role role) {
        return folders.stream()
                .filter(view -> view.role() == role)
                .map(FolderView::name)
                .findFirst();
    }

    private Optional<FolderView> folder(String name) {
        return folders.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
