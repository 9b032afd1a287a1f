package io.ghostnote.ladder;

import io.ghostnote.mail.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One silence of one client in one engagement, as the mail tells it (docs/ladder.md): the conversation that carries it, the owner's
 * turns that wait for an answer, and what the client's side did meanwhile. Nothing in it is stored; it follows from the letters.
 *
 * @param client the client's id
 * @param engagement the engagement's id, empty when the client has none
 * @param conversation the first letter of the carrying conversation
 * @param subject the carrying conversation's subject as first written
 * @param turns the owner's turns since the client's last human letter, oldest first, over all open conversations of the engagement;
 *     where the client has answered that an answer is to come, that announcement alone; else empty when the client answered last
 * @param answer the client's last human letter in the carrying conversation
 * @param answered the owner's last turn before that answer
 */
public record Episode(
        String client,
        String engagement,
        MessageId conversation,
        String subject,
        List<Turn> turns,
        Optional<Activity> answer,
        Optional<Turn> answered,
        Meanwhile meanwhile) {

    public Episode {
        turns = List.copyOf(turns);
    }

    /**
     * What came from the client's side and is no answer in the conversation.
     *
     * @param elsewhere of each other conversation the newest human letter or invitation after the owner's last turn, newest first
     * @param absences automatic replies of people who take part, oldest first
     * @param bounce the newest failed delivery since the first turn
     * @param machine why the other side is not a person, when it is not
     * @param owed the newest question of the client's in another conversation that the owner has not answered
     * @param ownDraft a draft that the freelancer has begun in the same conversation
     */
    public record Meanwhile(
            List<Activity> elsewhere,
            List<Activity> absences,
            Optional<Activity> bounce,
            Optional<Reason> machine,
            Optional<Activity> owed,
            Optional<Activity> ownDraft) {
        public Meanwhile {
            elsewhere = List.copyOf(elsewhere);
            absences = List.copyOf(absences);
        }
    }

    /** True for a note of this engagement, and for one about a message of this silence from before the engagements were named anew. */
    boolean owns(StepRecord record) {
        return record.engagement().equals(engagement)
                || Stream.concat(turns.stream(), answered.stream())
                        .anyMatch(turn -> turn.id().equals(record.basis()));
    }

    /** True when the owner's message is the last word. */
    public boolean open() {
        return !turns.isEmpty();
    }
}
