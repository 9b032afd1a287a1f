package io.ghostnote.signal;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.MessageId;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The letter that a delivery report returns, whole or its header alone (RFC 3462, third part of a multipart/report). */
public final class ReturnedLetter {
    private ReturnedLetter() {}

    /** Its identifier, by which the report is tied to what was sent; nothing when the report does not return it. */
    public static Optional<MessageId> idIn(byte[] report) {
        for (MimePart part : MimeReader.parts(report, report.length)) {
            if (part.type().equals("message/rfc822") || part.type().equals("text/rfc822-headers")) {
                HeaderBlock header =
                        HeaderBlock.of(part.content().text("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
                return header.first("Message-ID").flatMap(MessageId::parse);
            }
        }
        return Optional.empty();
    }
}
