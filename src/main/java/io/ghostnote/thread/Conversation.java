package io.ghostnote.thread;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.util.List;
import java.util.Map;

/**
 * The letters of one conversation, oldest first (ties by Message-ID), and each letter's parent where it has one in the conversation.
 *
 * @param id Message-ID of the first letter: the contract's {@code thread}
 * @param parents child to parent, over letters of this conversation only
 */
public record Conversation(MessageId id, List<Letter> letters, Map<MessageId, MessageId> parents) {
    public Conversation {
        letters = List.copyOf(letters);
        parents = Map.copyOf(parents);
    }

    /** The newest letter. */
    public Letter newest() {
        return letters.get(letters.size() - 1);
    }
}
