package io.ghostnote.ladder;

import io.ghostnote.thread.Conversation;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All conversations of one client, and which of them still wait for an answer.
 *
 * <p>Several silent conversations of an engagement are one silence, carried by the newest (docs/ladder.md). An answer to a newer word of
 * the owner's therefore ends the waiting of the older ones too: the correspondence has gone on without them.
 */
record Correspondence(List<Strand> strands, Map<String, Strand> answered) {
    private static final Comparator<Strand> BY_ID =
            Comparator.comparing(strand -> strand.conversation().id().value());

    static Correspondence of(List<Conversation> conversations, Voices voices) {
        List<Strand> strands = conversations.stream()
                .map(conversation -> Strand.of(conversation, voices))
                .sorted(BY_ID)
                .toList();
        Map<String, Strand> answered = new HashMap<>();
        for (Strand strand : strands) {
            strand.lastAnswered()
                    .ifPresent(own -> answered.merge(
                            strand.engagement(),
                            strand,
                            (one, other) -> own.at().isAfter(answeredAt(one)) ? other : one));
        }
        return new Correspondence(strands, answered);
    }

    Set<String> engagements() {
        Set<String> ids = new LinkedHashSet<>();
        strands.forEach(strand -> ids.add(strand.engagement()));
        return ids;
    }

    /** The owner had the last word here, and no newer word of theirs in the engagement has been answered. */
    boolean waiting(Strand strand) {
        if (!strand.open()) {
            return false;
        }
        Strand newest = answered.get(strand.engagement());
        return newest == null
                || !answeredAt(newest).isAfter(strand.lastOwn().orElseThrow().at());
    }

    /** The waiting conversation with the owner's newest word; when none waits, the one with the newest word of anybody. */
    Optional<Strand> carrying(String engagement) {
        Optional<Strand> waiting = strands.stream()
                .filter(strand -> strand.engagement().equals(engagement))
                .filter(this::waiting)
                .max(Comparator.comparing((Strand strand) ->
                                strand.lastOwn().orElseThrow().at())
                        .thenComparing(BY_ID));
        return waiting.isPresent()
                ? waiting
                : strands.stream()
                        .filter(strand -> strand.engagement().equals(engagement))
                        .filter(strand -> strand.lastSpoken().isPresent())
                        .max(Comparator.comparing((Strand strand) ->
                                        strand.lastSpoken().orElseThrow().at())
                                .thenComparing(BY_ID));
    }

    private static Instant answeredAt(Strand strand) {
        return strand.lastAnswered().orElseThrow().at();
    }
}
