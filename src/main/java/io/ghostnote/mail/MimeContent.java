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
    /** Copies. */
    public MimeContent {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }
}
