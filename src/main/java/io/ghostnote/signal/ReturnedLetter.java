package io.ghostnote.signal;

import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.MessageId;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The letter that a delivery report returns, whole or its header alone: the third part of a multipart/report (RFC 6522), or what
 * stands below the notice in the same text.
 */
public final class ReturnedLetter {
    private ReturnedLetter() {}

    /** Its identifier, by which the report is tied to what was sent; nothing when the report does not return it. */
    public static Optional<MessageId> idIn(byte[] report) {
        return headerIn(MimeReader.parts(report, report.length))
                .flatMap(header -> header.first("Message-ID").flatMap(MessageId::parse));
    }

    static Optional<HeaderBlock> headerIn(List<MimePart> parts) {
        for (MimePart part : parts) {
            if (part.type().equals("message/rfc822")
                    || part.type().equals("message/global")
                    || part.type().equals("message/rfc822-headers")
                    || part.type().equals("message/global-headers")
                    || part.type().equals("text/rfc822-headers")) {
                return Optional.of(block(part.content().text("ISO-8859-1")));
            }
        }
        return parts.stream()
                .filter(part -> part.type().equals("text/plain"))
                .findFirst()
                .map(part -> BounceText.returnedIn(part.text()))
                .filter(text -> !text.isEmpty())
                .map(ReturnedLetter::block);
    }

    private static HeaderBlock block(String text) {
        return HeaderBlock.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
