package io.ghostnote.text;

import io.ghostnote.mail.MimeContent;
import io.ghostnote.mail.MimeReader;
import java.util.List;

/**
 * What a person wrote now (docs/signals.md section 1): the text of a message without quoted text, attribution lines, forwarded
 * headers, signature and legal disclaimer. Answers between quoted lines stay.
 *
 * @param text lines ended by LF, without blanks at either end; empty when nothing of it was written now
 * @param unread what could not be read, in short English phrases; empty when all of it was
 */
public record VisibleText(String text, List<String> unread) {
    /** Octets of a part that are worth reading. */
    public static final int LONGEST_PART = 256 * 1024;

    /** Copies. */
    public VisibleText {
        unread = List.copyOf(unread);
    }

    /** The visible text of a whole message (RFC 5322, MIME). Never throws, whatever the octets are. */
    public static VisibleText of(byte[] message) {
        return of(MimeReader.read(message, LONGEST_PART));
    }

    /** The same of what has been read already. */
    public static VisibleText of(MimeContent content) {
        MessageText.Read read = MessageText.of(content);
        return new VisibleText(FreshText.of(read.text(), content.sender()), read.unread());
    }

    /** The visible part of plain text. */
    public static String ofPlain(String text) {
        return FreshText.of(text, "");
    }

    /** The visible part of HTML, as plain text. */
    public static String ofHtml(String html) {
        return FreshText.of(HtmlText.of(html), "");
    }
}
