package io.ghostnote.render;

import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The References of an answer (RFC 5322 section 3.6.4). */
final class Chain {
    /** Longer chains keep their first identifier and the last ones: enough for every threading algorithm, and for header limits. */
    static final int LIMIT = 100;

    private Chain() {}

    /** The chain with the answered letter at its end, each identifier once, those that no header can hold left out. */
    static List<MessageId> with(List<MessageId> before, MessageId answered) {
        LinkedHashSet<MessageId> chain = new LinkedHashSet<>(before);
        chain.remove(answered);
        chain.add(answered);
        List<MessageId> all = chain.stream().filter(Chain::writable).toList();
        if (all.size() <= LIMIT) {
            return all;
        }
        List<MessageId> kept = new ArrayList<>(List.of(all.get(0)));
        kept.addAll(all.subList(all.size() - LIMIT + 1, all.size()));
        return kept;
    }

    /** True for printable ASCII that fits a line of 998 octets (RFC 5322 section 2.1.1). */
    static boolean writable(MessageId id) {
        return id.value().length() <= 990 && id.value().chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }
}
