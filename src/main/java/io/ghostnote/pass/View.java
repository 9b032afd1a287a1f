package io.ghostnote.pass;

import io.ghostnote.ladder.Voices;
import io.ghostnote.ladder.Waits;
import io.ghostnote.thread.Conversation;
import java.util.List;

/**
 * A client as the journal has it, with all that was ever written.
 *
 * @param voices who speaks in the conversations
 * @param waits how long the client's answers have taken
 */
public record View(Overview overview, List<Conversation> conversations, Voices voices, Waits waits) {
    public View {
        conversations = List.copyOf(conversations);
    }
}
