package io.ghostnote.client;

import java.util.Set;
import java.util.TreeSet;

/** Who wrote a letter, as far as the known clients are concerned. */
public sealed interface Author {

    /** The owner of the mailbox, from any of their addresses. */
    record Owner() implements Author {}

    /**
     * A known client.
     *
     * @param ids the clients it may be, sorted; more than one when they share an address or domain
     * @param contact true when the address is a configured one, false for a colleague at the same domain
     */
    record OfClient(Set<String> ids, boolean contact) implements Author {
        public OfClient {
            ids = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        }
    }

    /** Nobody who is known. */
    record Stranger() implements Author {}
}
