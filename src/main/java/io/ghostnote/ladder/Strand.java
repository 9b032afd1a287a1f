package io.ghostnote.ladder;

import io.ghostnote.ladder.Voices.Voice;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Expectation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One conversation with its letters in time and by voice, ready to be asked who had the last word. */
record Strand(Conversation conversation, String engagement, List<Moment> moments) {

    /**
     * A letter at its time in the conversation. An answer is later than what it answers, whatever the sender's clock said.
     */
    record Moment(
            Letter letter,
            Instant at,
            Voice voice,
            boolean draft,
            boolean turn,
            Expectation.Verdict asks,
            Optional<Gist> gist) {
        static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at)
                .thenComparing(moment -> moment.letter().id().value());

        Activity activity() {
            return Activity.of(letter, at, gist);
        }

        /** True for an automatic reply about that. */
        boolean about(Notice what) {
            return gist.flatMap(Gist::notice).filter(notice -> notice == what).isPresent();
        }

        /** True when one of these people, by their base keys, wrote it. */
        boolean by(Set<String> people) {
            return letter.envelope().originators().stream().anyMatch(address -> people.contains(address.baseKey()));
        }
    }

    static Strand of(Conversation conversation, Voices voices) {
        Map<MessageId, Letter> byId = new HashMap<>();
        conversation.letters().forEach(letter -> byId.put(letter.id(), letter));
        Map<MessageId, Instant> times = new HashMap<>();
        List<Moment> moments = new ArrayList<>();
        String engagement = voices.engagement(conversation);
        for (Letter letter : conversation.letters()) {
            Voice voice = voices.of(letter);
            boolean draft = voices.draft(letter);
            // Invitations, read receipts and circulars of the owner's are activity: nobody owes an answer to them.
            boolean turn = voice == Voice.OWNER
                    && !draft
                    && letter.kind() == Kind.HUMAN
                    && voices.toClient(letter, conversation);
            Optional<Gist> gist = voices.gist(letter);
            // Notes are judged by their step, and what lies too far back to have been read is judged by its age (X20).
            Expectation.Verdict asks = voices.note(letter.id())
                    ? Expectation.Verdict.YES
                    : gist.map(said -> said.expects(voice == Voice.OWNER && voices.awaitsAction(letter, engagement)))
                            .orElse(Expectation.Verdict.YES);
            moments.add(new Moment(letter, timeOf(letter, conversation, byId, times), voice, draft, turn, asks, gist));
        }
        moments.sort(Moment.ORDER);
        return new Strand(conversation, engagement, List.copyOf(moments));
    }

    private static Instant timeOf(
            Letter letter, Conversation conversation, Map<MessageId, Letter> byId, Map<MessageId, Instant> times) {
        // Iterative, because a conversation may be as deep as a hostile sender likes.
        List<Letter> path = new ArrayList<>();
        Letter at = letter;
        while (at != null && !times.containsKey(at.id()) && path.size() <= byId.size()) {
            path.add(at);
            MessageId parent = conversation.parents().get(at.id());
            at = parent == null ? null : byId.get(parent);
        }
        Instant parent = at == null ? Instant.MIN : times.getOrDefault(at.id(), Instant.MIN);
        for (int i = path.size() - 1; i >= 0; i--) {
            Instant own = path.get(i).sentAt();
            // Truly later, not merely as late: otherwise a tie hides who had the last word.
            parent = own.isAfter(parent) ? own : parent.plusMillis(1);
            times.put(path.get(i).id(), parent);
        }
        return times.getOrDefault(letter.id(), letter.sentAt());
    }

    /** True when both are the same conversation. */
    boolean same(Strand other) {
        return conversation.id().equals(other.conversation.id());
    }

    Set<MessageId> ids() {
        Set<MessageId> ids = new HashSet<>();
        moments.forEach(moment -> ids.add(moment.letter().id()));
        return ids;
    }

    /** The subject as first written. */
    String subject() {
        return conversation.letters().get(0).envelope().subject();
    }

    /** The owner's letters to the client's side. */
    Stream<Moment> own() {
        return moments.stream().filter(Moment::turn);
    }

    /** Human letters of anybody but the owner: inside the conversation an unknown sender counts too. */
    Stream<Moment> answers() {
        return moments.stream()
                .filter(moment -> moment.voice() != Voice.OWNER
                        && !moment.draft()
                        && moment.letter().kind() == Kind.HUMAN);
    }

    /** Human letters of the client's known side. */
    Stream<Moment> clientsOwn() {
        return answers().filter(moment -> moment.voice() == Voice.CLIENT);
    }

    /** Invitations and answers to invitations of the client's side: activity, not answers. */
    Stream<Moment> invitations() {
        return moments.stream()
                .filter(moment ->
                        moment.voice() == Voice.CLIENT && moment.letter().kind() == Kind.CALENDAR);
    }

    /** Automatic replies and failed deliveries. */
    Stream<Moment> notices() {
        return moments.stream()
                .filter(moment -> moment.voice() != Voice.OWNER
                        && (moment.letter().kind() == Kind.AUTO_REPLY
                                || moment.letter().kind() == Kind.BOUNCE));
    }

    /** Automatic replies of people who are away. */
    Stream<Moment> absences() {
        return notices()
                .filter(moment -> moment.letter().kind() == Kind.AUTO_REPLY)
                .filter(moment -> !moment.about(Notice.ACKNOWLEDGEMENT) && !moment.about(Notice.LEFT_COMPANY));
    }

    /** Failed deliveries, and notices that the reader has left. */
    Stream<Moment> failures() {
        return notices().filter(moment -> moment.letter().kind() == Kind.BOUNCE || moment.about(Notice.LEFT_COMPANY));
    }

    /** A failed delivery concerns the conversation in which it stands, and one that stands alone concerns all. */
    boolean failuresConcern(Strand other) {
        return same(other) || own().findAny().isEmpty();
    }

    Stream<Moment> spoken() {
        return Stream.of(own(), answers(), invitations()).flatMap(stream -> stream);
    }

    Optional<Moment> lastOwn() {
        return own().max(Moment.ORDER);
    }

    Optional<Moment> lastSpoken() {
        return Stream.concat(own(), answers()).max(Moment.ORDER);
    }

    /**
     * The owner had the last word, and something in it may expect an answer (X12). At the same instant the answer wins: better no note
     * than one too many.
     */
    boolean open() {
        Optional<Moment> answer = answers().max(Moment.ORDER);
        return own().filter(moment ->
                        answer.isEmpty() || moment.at().isAfter(answer.get().at()))
                .anyMatch(moment -> moment.asks() != Expectation.Verdict.NO);
    }

    /** The client's question that nobody has answered. */
    Optional<Moment> owed() {
        return lastSpoken()
                .filter(moment -> moment.voice() != Voice.OWNER)
                .filter(moment -> moment.gist().isPresent() && moment.asks() == Expectation.Verdict.YES);
    }

    /** The newest of the owner's letters that has an answer. */
    Optional<Moment> lastAnswered() {
        Optional<Moment> answer = answers().max(Moment.ORDER);
        return answer.flatMap(
                last -> own().filter(moment -> !moment.at().isAfter(last.at())).max(Moment.ORDER));
    }

    /** The newest draft that somebody, the owner that is, has begun here. */
    Optional<Moment> ownDraft() {
        return moments.stream().filter(Moment::draft).max(Moment.ORDER);
    }

    /** Base keys of all who take part, the authors and the addressed. */
    Set<String> people() {
        Set<String> people = new HashSet<>();
        for (Moment moment : moments) {
            moment.letter().envelope().originators().forEach(address -> people.add(address.baseKey()));
            moment.letter().envelope().recipients().forEach(address -> people.add(address.baseKey()));
        }
        return people;
    }

    /** When list or machine mail began it and no person has written since, nobody there waits for anything. */
    Optional<Reason> listOnly() {
        // A ticket system that confirms the receipt of a letter does not make its addressee a machine.
        boolean list = moments.stream()
                .filter(moment -> !moment.draft())
                .findFirst()
                .filter(moment -> moment.voice() != Voice.OWNER)
                .filter(moment ->
                        moment.letter().kind() == Kind.LIST || moment.letter().kind() == Kind.AUTOMATED)
                .isPresent();
        return list && answers().findAny().isEmpty() ? Optional.of(Reason.of(Cause.MACHINE_MAIL)) : Optional.empty();
    }
}
