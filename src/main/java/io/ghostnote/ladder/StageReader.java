package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Carried;
import io.ghostnote.wording.Expectation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stage of each engagement as its letters tell it (docs/ladder.md section 2): the newest letter of the owner's that brings something
 * decides. Whatever the client has answered since may have been a yes, a no or the payment, which is not read; then nothing is known. Only
 * an answer that puts off leaves things as they are.
 */
public final class StageReader {
    private StageReader() {}

    /** A letter and the conversation it stands in. */
    private record Place(Strand strand, Strand.Moment moment) {
        static Place later(Place one, Place other) {
            return Strand.Moment.ORDER.compare(one.moment(), other.moment()) >= 0 ? one : other;
        }
    }

    /** What decides an engagement's stage: the newest letter that brings something, and the newest answer if that came later. */
    private record Decisive(Place brought, Optional<Place> answer) {}

    /** The stages by engagement; an engagement of which nothing is known has none. */
    public static Map<String, InferredStage> read(List<Conversation> conversations, Voices voices) {
        boolean brought = conversations.stream()
                .flatMap(conversation -> conversation.letters().stream())
                .anyMatch(letter -> voices.gist(letter).flatMap(Gist::carries).isPresent());
        if (!brought) {
            return Map.of();
        }
        List<Strand> strands = conversations.stream()
                .map(conversation -> Strand.of(conversation, voices))
                .toList();
        Map<String, InferredStage> stages = new HashMap<>();
        decisive(strands, voices).forEach((engagement, found) -> {
            if (found.answer().isEmpty()) {
                Strand.Moment moment = found.brought().moment();
                stages.put(
                        engagement,
                        new InferredStage(
                                stage(carried(moment).orElseThrow()),
                                moment.letter().id(),
                                moment.letter().sentAt()));
            }
        });
        return Map.copyOf(stages);
    }

    /** The letters that {@link #read} reaches its result from, whatever others of the conversations are looked at with them. */
    static Set<MessageId> workingSet(List<Strand> strands, Voices voices) {
        Set<MessageId> ids = new HashSet<>();
        decisive(strands, voices).values().forEach(found -> {
            ids.addAll(found.brought().strand().ids());
            found.answer().ifPresent(answer -> ids.addAll(answer.strand().ids()));
        });
        return ids;
    }

    private static Map<String, Decisive> decisive(List<Strand> strands, Voices voices) {
        Map<String, Place> brought = new HashMap<>();
        Map<String, Place> answers = new HashMap<>();
        for (Strand strand : strands) {
            strand.own()
                    .filter(moment -> !voices.note(moment.letter().id()))
                    .filter(moment -> carried(moment).isPresent())
                    .max(Strand.Moment.ORDER)
                    .ifPresent(moment -> brought.merge(strand.engagement(), new Place(strand, moment), Place::later));
            strand.answers()
                    .filter(StageReader::settles)
                    .max(Strand.Moment.ORDER)
                    .ifPresent(moment -> answers.merge(strand.engagement(), new Place(strand, moment), Place::later));
        }
        Map<String, Decisive> found = new HashMap<>();
        brought.forEach((engagement, place) -> found.put(
                engagement,
                new Decisive(
                        place,
                        // At the same instant the answer wins: better nothing than what is not so.
                        Optional.ofNullable(answers.get(engagement))
                                .filter(answer -> !answer.moment()
                                        .at()
                                        .isBefore(place.moment().at())))));
        return found;
    }

    private static Optional<Carried> carried(Strand.Moment moment) {
        return moment.gist().flatMap(Gist::carries);
    }

    /** Everything does but an answer that puts off: "I'll look at it on Sunday". */
    private static boolean settles(Strand.Moment answer) {
        return !answer.activity().defers() || answer.asks() == Expectation.Verdict.YES;
    }

    private static Stage stage(Carried carried) {
        return switch (carried) {
            case PROPOSAL -> Stage.PROPOSAL;
            case CONTRACT -> Stage.CONTRACT;
            case DELIVERY -> Stage.DELIVERED;
            case INVOICE -> Stage.INVOICED;
        };
    }
}
