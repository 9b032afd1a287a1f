package io.ghostnote.ladder;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import java.util.Optional;

/** Who speaks in a client's correspondence; the answers come from the configuration and the folders a letter lies in. */
public interface Voices {
    /** Whose letter it is. */
    enum Voice {
        OWNER,
        /** A configured address, or a colleague at the client's domain. */
        CLIENT,
        /** Anybody else; inside the conversation their word counts as the client's. */
        STRANGER
    }

    Voice of(Letter letter);

    /** True for a letter that is only a draft so far: never a turn. */
    boolean draft(Letter letter);

    /** True when the letter is a note of ghostnote's that was sent. */
    boolean note(MessageId id);

    /** True when this letter of the owner's goes to somebody of the client's side, or to an author in the conversation. */
    boolean toClient(Letter letter, Conversation conversation);

    /** Why nobody will answer this letter of the owner's, when it goes to no-reply addresses only. */
    Optional<Reason> nobodyAt(Letter letter);

    /**
     * Who of the client's side this letter of the owner's is written to, or has written it; several addresses of one person are the same
     * name. Empty for the person the client is named by, and where nobody can be told.
     */
    String person(Letter letter);

    /** What the letter says, when it has been read. */
    Optional<Gist> gist(Letter letter);

    /**
     * True when this letter of the owner's awaits an action of the client's and need not ask for it: by the stage that is configured
     * for the engagement, else by what the letter itself brings. It never depends on other letters, on which the stage does.
     */
    boolean awaitsAction(Letter letter, String engagement);

    /** The engagement that the conversation is about; empty when the client has none that fits. */
    String engagement(Conversation conversation);
}
