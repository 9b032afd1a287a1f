package io.ghostnote.pass;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.Voices;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has become of a note, as the folders tell (docs/ladder.md section 4). A pure function of the note and the client's letters;
 * only to be asked after the account was read completely, since it concludes from what is missing.
 */
final class Fate {
    private final Correspondence letters;
    private final List<FolderMark> marks;
    private final Set<MessageId> notes;

    /**
     * @param marks up to where the folders of the note's account have been read
     * @param notes identifiers of all of ghostnote's notes
     */
    Fate(Correspondence letters, List<FolderMark> marks, Set<MessageId> notes) {
        this.letters = letters;
        this.marks = List.copyOf(marks);
        this.notes = Set.copyOf(notes);
    }

    /** The note as it stands now; equal to the old one when nothing has happened. */
    NoteEntry of(NoteEntry note) {
        DraftState state = note.record().state();
        if (state == DraftState.SENT || state == DraftState.INTENDED || state == DraftState.DROPPED) {
            return note;
        }
        Optional<Known> itself = letters.known(note.record().id());
        if (itself.isPresent() && itself.get().inSent()) {
            return note.with(note.record().sentAs(note.record().id()));
        }
        List<Sighting> copies = itself.map(Known::inDrafts).orElse(List.of());
        Optional<Letter> other = sentUnderAnotherName(note);
        if (copies.isEmpty() && other.isPresent()) {
            return note.with(note.record().sentAs(other.get().id()));
        }
        if (!state.open()) {
            return note;
        }
        if (note.place().isEmpty()
                || notYetRead(note.place().get())
                || holds(copies, note.place().get())) {
            return note;
        }
        if (!copies.isEmpty() || beingEdited(note)) {
            // Another UID is another content: mail programs store an edited draft anew (RFC 9051 section 2.3.1.1).
            return note.with(note.record().with(DraftState.EDITED));
        }
        return note.with(
                note.record().with(state == DraftState.WITHDRAWING ? DraftState.WITHDRAWN : DraftState.DECLINED));
    }

    private static boolean holds(List<Sighting> copies, Place place) {
        return copies.stream().anyMatch(sighting -> sighting.place().equals(place));
    }

    /** True when the folder has not been read since the note was put there, so that its absence says nothing. */
    private boolean notYetRead(Place place) {
        return marks.stream()
                .filter(mark -> mark.folder().equals(place.folder()))
                .noneMatch(mark ->
                        mark.complete() && (mark.uidValidity() != place.uidValidity() || mark.uidNext() > place.uid()));
    }

    /** Mail programs often give a sent draft a new Message-ID: then it answers the same letter and goes to the client. */
    private Optional<Letter> sentUnderAnotherName(NoteEntry note) {
        return letters.conversation(note.thread()).stream()
                .flatMap(conversation -> conversation.letters().stream()
                        .filter(letter -> letters.of(letter) == Voices.Voice.OWNER)
                        .filter(letter -> letters.known(letter.id())
                                .filter(Known::delivered)
                                .isPresent())
                        .filter(letter -> !notes.contains(letter.id()))
                        .filter(letter ->
                                !letter.sentAt().isBefore(note.record().createdAt()))
                        .filter(letter -> answers(letter, note.parent()))
                        .filter(letter -> letters.toClient(letter, conversation)))
                .min(Comparator.comparing(Letter::sentAt)
                        .thenComparing(letter -> letter.id().value()));
    }

    private boolean beingEdited(NoteEntry note) {
        return letters.all().stream()
                .filter(known -> letters.draft(known.letter()))
                .anyMatch(known -> answers(known.letter(), note.parent()));
    }

    private static boolean answers(Letter letter, MessageId parent) {
        return letter.ancestry().inReplyTo().contains(parent)
                || letter.ancestry().references().contains(parent);
    }
}
