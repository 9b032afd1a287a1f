package io.ghostnote.pass;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.mail.MessageId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The Drafts folder of one account: puts notes in and takes untouched ones out, each exactly once.
 *
 * <p>The order of effects is what makes it safe: the journal first says what is meant to happen, then the folder is looked at, then it
 * is changed, then the journal says what happened. A stop between any two of them is made good by {@link #settle}, which trusts only
 * what the server shows.
 */
final class Drawer {
    /** More than any note of ours has; a larger message under our name is not ours as we left it. */
    static final int CONTENT_LIMIT = 1 << 20;

    /** No folder will take a message until somebody changes something; anything else may be better another time. */
    private static final Set<MailboxException.Failure> NOWHERE =
            Set.of(MailboxException.Failure.NO_FOLDER, MailboxException.Failure.READ_ONLY);

    private final String account;
    private final Mailbox mailbox;
    private final Journal journal;
    private final Optional<Handover> handover;
    private final List<FolderMark> folders;
    private final Instant now;
    private final List<DraftEvent> events = new ArrayList<>();

    /**
     * @param handover the way of a note that no folder takes, where there is one
     */
    Drawer(String account, Mailbox mailbox, Journal journal, Optional<Handover> handover, Instant now) {
        this.account = account;
        this.mailbox = mailbox;
        this.journal = journal;
        this.handover = handover;
        this.folders = journal.marks(account);
        this.now = now;
    }

    /** What happened to notes since this object was made. */
    List<DraftEvent> events() {
        return List.copyOf(events);
    }

    /**
     * Stores a note that the journal does not know yet, or knows as intended but not yet written. What no folder takes is handed over
     * by mail.
     *
     * @param subject of the conversation, for that mail
     * @return the note where it lies now, or without a place when it was handed over
     */
    NoteEntry put(NoteEntry note, String subject, byte[] message) throws MailboxException {
        // The intent is on disk before the server hears of it: after a crash the folder is searched before anything is
        // written again.
        journal.write(note, event(note, "intended", "decided; about to be stored in Drafts"));
        NoteEntry settled = settle(note);
        if (settled.record().state() != DraftState.INTENDED) {
            return settled;
        }
        MailboxException refused = new MailboxException(
                MailboxException.Failure.NO_FOLDER,
                "account " + account + " has no folder for drafts; name one under folders.drafts.");
        for (FolderMark drafts : drafts()) {
            OptionalLong uid;
            try {
                uid = mailbox.append(drafts.folder(), message, now);
            } catch (MailboxException failure) {
                if (!NOWHERE.contains(failure.failure())) {
                    throw failure;
                }
                refused = failure;
                continue;
            }
            return recordPut(
                    note, drafts, uid.isPresent() ? List.of(uid.getAsLong()) : mailbox.find(drafts.folder(), id(note)));
        }
        return handOver(note, subject, message, refused);
    }

    /**
     * Hands a note over. Where mail goes from the server cannot be seen, so here the intent already says what is to be: after a crash, or
     * without an answer, the note counts as handed over. A second copy would be worse than none, about which the card asks in its time
     * (X14). Only when the server certainly has not taken it, it is an intent again.
     */
    private NoteEntry handOver(NoteEntry note, String subject, byte[] message, MailboxException refused)
            throws MailboxException {
        if (handover.isEmpty()) {
            throw Handover.advised(refused);
        }
        Optional<Postbox.Outcome.NotTaken> rest = handover.get().resting(now);
        if (rest.isPresent()) {
            throw notByMailEither(refused, rest.get());
        }
        NoteEntry handed = note.with(note.record().with(DraftState.WAITING));
        journal.write(handed, event(handed, "handing", "no folder takes it; about to be sent to you by mail"));
        Postbox.Outcome outcome = handover.get().hand(journal.secret(), note, subject, message, now);
        if (outcome instanceof Postbox.Outcome.NotTaken no) {
            journal.write(note, event(note, "intended", "could be sent to you neither by mail nor to Drafts"));
            throw notByMailEither(refused, no);
        }
        journal.write(handed, event(handed, "handed", "sent to you by mail"));
        events.add(DraftEvent.of(handed, DraftEvent.What.CREATED));
        return handed;
    }

    private static MailboxException notByMailEither(MailboxException refused, Postbox.Outcome.NotTaken no) {
        return Handover.and(refused, no.failure(), "Nor could the draft be sent to you by mail: " + no.why());
    }

    /**
     * Makes good what a crash or a lost answer left open: an intended note that is in Drafts was written, one in Sent was sent, one in
     * Trash was declined; one that is nowhere was never written. A removal that was begun is finished.
     */
    NoteEntry settle(NoteEntry note) throws MailboxException {
        if (note.record().state() == DraftState.WITHDRAWING) {
            return remove(note);
        }
        if (note.record().state() != DraftState.INTENDED) {
            return note;
        }
        for (FolderMark drafts : drafts()) {
            List<Long> found = found(drafts, note);
            if (!found.isEmpty()) {
                return recordPut(note, drafts, found);
            }
        }
        for (FolderMark folder : folders) {
            if (folder.role() == Role.SENT
                    && !mailbox.find(folder.folder(), id(note)).isEmpty()) {
                NoteEntry sent = note.with(note.record().sentAs(id(note)));
                journal.write(sent, event(sent, "sent", "found in Sent"));
                events.add(DraftEvent.of(sent, DraftEvent.What.SENT));
                return sent;
            }
            if (folder.role() == Role.TRASH
                    && !mailbox.find(folder.folder(), id(note)).isEmpty()) {
                NoteEntry declined = note.with(note.record().with(DraftState.DECLINED));
                journal.write(declined, event(declined, "declined", "found in Trash"));
                events.add(DraftEvent.of(declined, DraftEvent.What.DECLINED));
                return declined;
            }
        }
        return note;
    }

    private NoteEntry recordPut(NoteEntry note, FolderMark drafts, List<Long> uids) throws MailboxException {
        if (uids.isEmpty()) {
            throw new MailboxException(
                    MailboxException.Failure.REFUSED,
                    "the server accepted a draft for " + drafts.folder() + " but does not show it; see that folder");
        }
        long first = uids.stream().min(Long::compareTo).orElseThrow();
        String hash = hash(mailbox.content(drafts.folder(), first, CONTENT_LIMIT));
        for (long copy : uids) {
            // Two copies can only come from a server that stored the message although the connection was lost; one is
            // enough.
            if (copy != first
                    && hash(mailbox.content(drafts.folder(), copy, CONTENT_LIMIT))
                            .equals(hash)) {
                mailbox.remove(drafts.folder(), copy);
            }
        }
        Place place = new Place(account, drafts.folder(), drafts.uidValidity(), first);
        NoteEntry stored = note.with(note.record().with(DraftState.WAITING)).at(place, hash);
        journal.write(stored, event(stored, "created", "stored in " + drafts.folder()));
        events.add(DraftEvent.of(stored, DraftEvent.What.CREATED));
        return stored;
    }

    /** Takes a note out of Drafts, unless the freelancer has touched it. */
    NoteEntry withdraw(NoteEntry note, String why) throws MailboxException {
        NoteEntry settled = settle(note);
        DraftState state = settled.record().state();
        if (state == DraftState.INTENDED) {
            NoteEntry dropped = settled.with(settled.record().with(DraftState.DROPPED));
            journal.write(dropped, event(dropped, "dropped", why));
            return dropped;
        }
        if (state == DraftState.EDITED) {
            return leave(settled);
        }
        if (state != DraftState.WAITING) {
            return settled;
        }
        NoteEntry leaving = settled.with(settled.record().with(DraftState.WITHDRAWING));
        // The removal is announced first, so that a crash after it is not taken for the freelancer's deleting it.
        journal.write(leaving, event(leaving, "withdrawing", why));
        return remove(leaving);
    }

    private NoteEntry remove(NoteEntry note) throws MailboxException {
        List<Long> there = new ArrayList<>();
        for (FolderMark drafts : drafts()) {
            there.addAll(found(drafts, note));
        }
        Optional<Place> place = note.place();
        boolean asStored = place.isPresent() && asStored(note, place.get());
        if (!there.isEmpty()
                && !(asStored && there.equals(List.of(place.orElseThrow().uid())))) {
            return leave(note);
        }
        if (asStored) {
            // Not found but there: it is marked as deleted, and an earlier removal got no further.
            mailbox.remove(place.orElseThrow().folder(), place.orElseThrow().uid());
        }
        NoteEntry gone = note.with(note.record().with(DraftState.WITHDRAWN));
        if (place.isEmpty()) {
            // Handed over by mail, and that stays with its owner: nothing was done that had to be told.
            journal.write(gone, event(gone, "withdrawn", "no longer needed"));
            return gone;
        }
        journal.write(gone, event(gone, "withdrawn", "removed from Drafts"));
        events.add(DraftEvent.of(gone, DraftEvent.What.WITHDRAWN));
        return gone;
    }

    private NoteEntry leave(NoteEntry note) {
        NoteEntry left = note.with(note.record().with(DraftState.LEFT));
        journal.write(left, event(left, "kept", "you have changed it, so it was left alone"));
        events.add(DraftEvent.of(left, DraftEvent.What.KEPT));
        return left;
    }

    /** Under the same UID and UIDVALIDITY there are the same octets; in a folder that is gone there are none. */
    private boolean asStored(NoteEntry note, Place place) throws MailboxException {
        boolean same = drafts().stream()
                .anyMatch(mark -> mark.folder().equals(place.folder()) && mark.uidValidity() == place.uidValidity());
        try {
            return same
                    && note.contentHash()
                            .equals(Optional.of(hash(mailbox.content(place.folder(), place.uid(), CONTENT_LIMIT))));
        } catch (MailboxException failure) {
            if (failure.failure() == MailboxException.Failure.NO_FOLDER) {
                return false;
            }
            throw failure;
        }
    }

    /** UIDs of the note in that folder; none where the folder is gone. */
    private List<Long> found(FolderMark drafts, NoteEntry note) throws MailboxException {
        try {
            return mailbox.find(drafts.folder(), id(note));
        } catch (MailboxException failure) {
            if (failure.failure() == MailboxException.Failure.NO_FOLDER) {
                return List.of();
            }
            throw failure;
        }
    }

    /** The folder for drafts, and after it was replaced by another one perhaps the mark of the one before, which is gone. */
    private List<FolderMark> drafts() {
        return folders.stream().filter(mark -> mark.role() == Role.DRAFTS).toList();
    }

    private static MessageId id(NoteEntry note) {
        return note.record().id();
    }

    private Event event(NoteEntry note, String code, String facts) {
        return new Event(
                now,
                note.record().client(),
                note.record().engagement(),
                code,
                note.record().step() + ": " + facts);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
