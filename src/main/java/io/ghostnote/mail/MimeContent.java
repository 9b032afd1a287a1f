package io.ghostnote.mail;

import java.util.List;

/**
 * What was found in a MIME message.
 *
 * @param header of the message
 * @param parts its leaves in order
 * @param faults what was not read and why, in short English phrases; empty when all was
 */
public record MimeContent(HeaderBlock header, List<MimePart> parts, List<String> faults) {
    private static final int LONGEST_SENDER = 2_000;

    /** Copies. */
    public MimeContent {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /** The name that the sender gives; empty when there is none that can be read. */
    public String sender() {
        List<Address> addresses = AddressReader.read(header.start("From", LONGEST_SENDER));
        return addresses.isEmpty() ? "" : addresses.get(0).name();
    }
}
