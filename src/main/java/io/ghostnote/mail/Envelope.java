package io.ghostnote.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote to whom about what: the originator, destination and Subject fields of RFC 5322 section 3.6, decoded.
 * {@code from} is empty when no author could be read; nothing is concluded from such a letter.
 */
public record Envelope(
        List<Address> from,
        Optional<Address> sender,
        List<Address> replyTo,
        List<Address> to,
        List<Address> cc,
        String subject) {

    public Envelope {
        from = List.copyOf(from);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /** All destination addresses, To before Cc. */
    public List<Address> recipients() {
        List<Address> all = new ArrayList<>(to);
        all.addAll(cc);
        return all;
    }

    /** All addresses that say who the author is: From, then Reply-To, then Sender. */
    public List<Address> originators() {
        List<Address> all = new ArrayList<>(from);
        all.addAll(replyTo);
        sender.ifPresent(all::add);
        return all;
    }
}
