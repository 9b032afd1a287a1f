package io.ghostnote.signal;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;

/** What a whole message is: the word of its header, corrected by what only the body tells. */
public final class MessageKind {

    private MessageKind() {}

    /**
     * The kind of a whole message. An invitation is one of the parts of an ordinary looking message (RFC 6047), and whether a report
     * tells of failure is said by its Action fields (RFC 3464). Never throws.
     */
    public static HeaderKind of(byte[] message) {
        HeaderKind header = HeaderKind.of(HeaderBlock.of(message));
        return switch (header.kind()) {
            case BOUNCE, DELAYED -> byReport(header, DeliveryReport.read(message));
            case HUMAN, LIST, AUTOMATED -> byParts(header, message);
            case AUTO_REPLY, CALENDAR, RECEIPT -> header;
        };
    }

    private static HeaderKind byReport(HeaderKind header, DeliveryReport report) {
        return switch (report.action()) {
            case FAILED -> new HeaderKind(Kind.BOUNCE, "Action: failed");
            case DELAYED -> new HeaderKind(Kind.DELAYED, "Action: delayed");
            case DELIVERED, RELAYED, EXPANDED -> new HeaderKind(Kind.AUTOMATED, "Action: delivered");
            case UNKNOWN -> header;
        };
    }

    private static HeaderKind byParts(HeaderKind header, byte[] message) {
        for (MimePart part : MimeReader.parts(message, 1)) {
            if (part.type().equals("text/calendar") && !part.calendarMethod().isEmpty()) {
                return new HeaderKind(Kind.CALENDAR, "text/calendar; method=" + part.calendarMethod());
            }
        }
        return header;
    }
}
