package io.ghostnote.pass;

import io.ghostnote.ladder.DraftState;
import io.ghostnote.ladder.StepRecord;
import io.ghostnote.ladder.Voices;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.note.OpenQuestion;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.Inspection;
import io.ghostnote.text.LanguageGuess;
import io.ghostnote.text.TextSample;
import io.ghostnote.thread.Conversation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a note (docs/etiquette.md section 11): as configured; else that of the client's last three letters in the thread by
 * majority; else that of the owner's last letter. A letter is read once, and only its language is remembered. What notes said is read
 * again from Sent when another is written.
 */
final class Tongue {
    private static final int LETTERS = 3;
    // two whole silences
    private static final int NOTES = 8;
    private static final int CONTENT_LIMIT = 32_768;
    private static final String UNDECIDED = "und";

    private final Journal journal;
    private final Correspondence letters;
    private final Mailbox mailbox;
    private final String account;

    Tongue(Journal journal, Correspondence letters, Mailbox mailbox, String account) {
        this.journal = journal;
        this.letters = letters;
        this.mailbox = mailbox;
        this.account = account;
    }

    /** The BCP 47 tag, or nothing when it cannot be told. */
    Optional<String> of(Dossier dossier, Conversation conversation) throws MailboxException {
        if (dossier.form().language().isPresent()) {
            return dossier.form().language();
        }
        List<Letter> newestFirst = new ArrayList<>(conversation.letters());
        newestFirst.sort(Comparator.comparing(Letter::sentAt).reversed());
        Map<String, Integer> votes = new HashMap<>();
        List<String> heard = new ArrayList<>();
        for (Letter letter : newestFirst) {
            if (letters.of(letter) != Voices.Voice.OWNER && letter.kind() == Kind.HUMAN && heard.size() < LETTERS) {
                String tag = read(letter);
                if (!tag.equals(UNDECIDED)) {
                    heard.add(tag);
                    votes.merge(tag, 1, Integer::sum);
                }
            }
        }
        if (!heard.isEmpty()) {
            // A tie goes to the newest.
            return heard.stream()
                    .max(Comparator.comparing((String tag) -> votes.getOrDefault(tag, 0))
                            .thenComparing(tag -> -heard.indexOf(tag)));
        }
        for (Letter letter : newestFirst) {
            if (letters.of(letter) == Voices.Voice.OWNER && !letters.draft(letter)) {
                String tag = read(letter);
                if (!tag.equals(UNDECIDED)) {
                    return Optional.of(tag);
                }
            }
        }
        return Optional.empty();
    }

    /** The beginning of the client's last letter in the thread, for its greeting; nothing when it cannot be read any more. */
    Optional<String> greeting(Conversation conversation) throws MailboxException {
        Optional<Letter> last = conversation.letters().stream()
                .filter(letter -> letters.of(letter) != Voices.Voice.OWNER && letter.kind() == Kind.HUMAN)
                .max(Comparator.comparing(Letter::sentAt));
        Optional<Place> place = last.flatMap(letter -> place(letter.id()));
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(TextSample.of(
                        mailbox.content(place.get().folder(), place.get().uid(), CONTENT_LIMIT), CONTENT_LIMIT));
    }

    /**
     * The one question that this letter of the owner's leaves open. Nothing when it is a note, whose question is another's, in another
     * language than the note's, or cannot be read any more.
     */
    Optional<String> question(MessageId id, String language) throws MailboxException {
        Optional<Place> place = letters.note(id) ? Optional.empty() : place(id);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        String text =
                TextSample.of(mailbox.content(place.get().folder(), place.get().uid(), CONTENT_LIMIT), CONTENT_LIMIT);
        return LanguageGuess.of(text).tag().equals(language) ? OpenQuestion.in(text) : Optional.empty();
    }

    /** The texts of the newest notes that were sent, as they lie in Sent; those that are gone are left out. */
    List<String> sentNotes(List<StepRecord> records) throws MailboxException {
        List<StepRecord> newestFirst = records.stream()
                .filter(record -> record.state() == DraftState.SENT)
                .sorted(Comparator.comparing(StepRecord::createdAt).reversed())
                .limit(NOTES)
                .toList();
        List<String> texts = new ArrayList<>();
        for (StepRecord record : newestFirst) {
            Optional<Place> place = place(record.sentAs().orElse(record.id()));
            if (place.isPresent()) {
                byte[] content =
                        mailbox.content(place.get().folder(), place.get().uid(), CONTENT_LIMIT);
                texts.add(TextSample.of(content, CONTENT_LIMIT));
            }
        }
        return texts;
    }

    private Optional<Place> place(MessageId id) {
        return letters.known(id).stream()
                .flatMap(seen -> seen.sightings().stream())
                .filter(Sighting::present)
                .map(Sighting::place)
                .filter(where -> where.account().equals(account))
                .findFirst();
    }

    private String read(Letter letter) throws MailboxException {
        MessageId id = letter.id();
        Optional<String> known = letters.gist(letter).map(Gist::language).or(() -> journal.language(id));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Place> place = place(id);
        if (place.isEmpty()) {
            return UNDECIDED;
        }
        byte[] content = mailbox.content(place.get().folder(), place.get().uid(), CONTENT_LIMIT);
        LanguageGuess guess = LanguageGuess.of(TextSample.of(content, CONTENT_LIMIT));
        String tag = guess.confidence() >= Inspection.SURE ? guess.tag() : UNDECIDED;
        journal.recordLanguage(id, tag);
        return tag;
    }
}
