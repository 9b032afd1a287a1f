package io.ghostnote.client;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an address is to the owner.
 *
 * @param as in which role it is known
 * @param ids the clients it belongs to, sorted; empty for the owner and for strangers
 */
public record Relation(As as, Set<String> ids) {

    /** The role of an address. */
    public enum As {
        /** One of the owner's own addresses, subaddresses included. */
        OWNER,
        /** Meant by a pattern of a client. */
        CONTACT,
        /** At the domain of a client's address, and that domain belongs to a company rather than to a mail provider. */
        COLLEAGUE,
        /** None of these. */
        UNKNOWN
    }

    static final Relation OWNER = new Relation(As.OWNER, Set.of());
    static final Relation UNKNOWN = new Relation(As.UNKNOWN, Set.of());

    public Relation {
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
}
