package io.ghostnote.report;

import io.ghostnote.mail.Address;
import java.time.Instant;
import java.util.List;

/** Whose letters in the clients' conversations did not count, and who is not known. */
public record Senders(List<Forged> forged, List<Stranger> strangers) {
    /** Nobody. */
    public static final Senders NONE = new Senders(List.of(), List.of());

    public Senders {
        forged = List.copyOf(forged);
        strangers = List.copyOf(strangers);
    }

    /** True when there is nothing to tell. */
    boolean empty() {
        return forged.isEmpty() && strangers.isEmpty();
    }

    /** A letter whose sender the account's own server calls forged. */
    public record Forged(Party party, String subject, Instant at) {}

    /** Somebody who writes in a client's conversations and is in nobody's configuration. */
    public record Stranger(Party party, Address who) {}
}
