package io.ghostnote.bench;

import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Voices;
import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.thread.Conversation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The letters of an {@link Exchange} as they would lie in the folders, a conversation for each question. */
final class PaperMail implements Voices {
    private static final Address OWNER = new Address("", "owner", "freelance.example");
    private static final Address CLIENT = new Address("", "client", "client.example");
    private static final int ASKS = 3;
    private static final int THANKS = -4;

    private final List<List<Letter>> questions = new ArrayList<>();
    private final Map<MessageId, Gist> gists = new HashMap<>();
    private final Set<MessageId> notes = new HashSet<>();
    private int count;

    void ask(int question, Instant at) {
        questions.add(new ArrayList<>());
        write(question, at, OWNER, CLIENT, Kind.HUMAN, ASKS, Optional.empty());
    }

    void away(int question, Instant at, LocalDate back) {
        write(question, at, CLIENT, OWNER, Kind.AUTO_REPLY, 0, Optional.of(back));
    }

    void answer(int question, Instant at) {
        write(question, at, CLIENT, OWNER, Kind.HUMAN, 0, Optional.empty());
    }

    void thank(int question, Instant at) {
        write(question, at, OWNER, CLIENT, Kind.HUMAN, THANKS, Optional.empty());
    }

    MessageId note(int question, Instant at) {
        MessageId id = write(question, at, OWNER, CLIENT, Kind.HUMAN, ASKS, Optional.empty());
        notes.add(id);
        return id;
    }

    private MessageId write(
            int question, Instant at, Address from, Address to, Kind kind, int asks, Optional<LocalDate> back) {
        MessageId id = new MessageId("<" + count++ + "@paper.example>");
        Envelope envelope =
                new Envelope(List.of(from), Optional.empty(), List.of(), List.of(to), List.of(), "About " + question);
        questions.get(question).add(new Letter(id, at, envelope, Ancestry.NONE, kind));
        gists.put(
                id,
                new Gist(
                        kind,
                        back.map(day -> Notice.ABSENCE),
                        back,
                        List.of(),
                        OptionalInt.of(asks),
                        Set.of(),
                        Optional.empty(),
                        "en",
                        OptionalInt.of(50),
                        true));
        return id;
    }

    List<Conversation> conversations() {
        return questions.stream().map(PaperMail::conversation).toList();
    }

    List<Conversation> conversations(Set<MessageId> ids) {
        return questions.stream()
                .filter(letters -> letters.stream().anyMatch(letter -> ids.contains(letter.id())))
                .map(PaperMail::conversation)
                .toList();
    }

    private static Conversation conversation(List<Letter> letters) {
        List<Letter> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparing(Letter::sentAt));
        Map<MessageId, MessageId> parents = new HashMap<>();
        sorted.stream()
                .skip(1)
                .forEach(letter -> parents.put(letter.id(), sorted.get(0).id()));
        return new Conversation(sorted.get(0).id(), sorted, parents);
    }

    @Override
    public Voice of(Letter letter) {
        return letter.envelope().from().contains(OWNER) ? Voice.OWNER : Voice.CLIENT;
    }

    @Override
    public boolean draft(Letter letter) {
        return false;
    }

    @Override
    public boolean note(MessageId id) {
        return notes.contains(id);
    }

    @Override
    public boolean toClient(Letter letter, Conversation conversation) {
        return letter.envelope().recipients().contains(CLIENT);
    }

    @Override
    public String person(Letter letter) {
        return "";
    }

    @Override
    public Optional<Reason> nobodyAt(Letter letter) {
        return Optional.empty();
    }

    @Override
    public Optional<Gist> gist(Letter letter) {
        return Optional.ofNullable(gists.get(letter.id()));
    }

    @Override
    public boolean awaitsAction(Letter letter, String engagement) {
        return false;
    }

    @Override
    public String engagement(Conversation conversation) {
        return "";
    }
}
