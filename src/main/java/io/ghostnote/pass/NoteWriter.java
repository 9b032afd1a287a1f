package io.ghostnote.pass;

import io.ghostnote.ladder.Reason;
import io.ghostnote.ladder.Stage;
import io.ghostnote.ladder.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a step into words and octets. Implementations are deterministic: equal orders give equal octets. */
public interface NoteWriter {

    /**
     * What cannot be said for this client and engagement.
     *
     * @param unspoken steps without text for want of facts; they are passed over
     * @param unclear steps about money that lack facts, with what is missing; they are never passed over
     */
    record Gaps(Set<Step> unspoken, Map<Step, Reason> unclear) {
        public Gaps {
            unspoken = Set.copyOf(unspoken);
            unclear = Map.copyOf(unclear);
        }
    }

    Gaps gaps(Dossier dossier, String engagement, Stage stage);

    /** True when there are texts in that language (BCP 47). */
    boolean speaks(String language);

    /** The message of RFC 5322 with CRLF line ends; nothing when no text is right, which {@link #gaps} should have foretold. */
    Optional<byte[]> write(NoteOrder order);
}
