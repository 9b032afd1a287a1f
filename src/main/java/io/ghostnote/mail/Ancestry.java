package io.ghostnote.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a letter says about its place in a conversation: References, oldest first, and In-Reply-To (RFC 5322 section 3.6.4), and the
 * thread id of providers that give one (X-GM-THRID, or THREADID of RFC 8474).
 */
public record Ancestry(List<MessageId> references, List<MessageId> inReplyTo, Optional<String> providerThread) {
    /** A letter that answers nothing. */
    public static final Ancestry NONE = new Ancestry(List.of(), List.of(), Optional.empty());

    public Ancestry {
        references = List.copyOf(references);
        inReplyTo = List.copyOf(inReplyTo);
    }

    /**
     * The chain that an answer to the letter puts before the letter itself: its References, or its In-Reply-To when it has no References
     * and answers one letter only.
     */
    public List<MessageId> chain() {
        return references.isEmpty() && inReplyTo.size() == 1 ? inReplyTo : references;
    }
}
