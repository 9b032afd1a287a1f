package io.ghostnote.signal;

import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.mail.MimeContent;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import io.ghostnote.text.VisibleText;
import io.ghostnote.wording.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole message, read once for all that is asked of it. What not every question needs is read when the first one does. */
final class Opened {
    private final byte[] octets;
    private final MimeContent content;
    private final Envelope envelope;
    private final HeaderKind told;
    private @Nullable VisibleText visible;
    private @Nullable FoldedText words;

    /** Never throws, whatever the octets are. */
    Opened(byte[] message) {
        octets = message;
        content = MimeReader.read(message, VisibleText.LONGEST_PART);
        envelope = LetterReader.envelope(content.header());
        told = HeaderKind.of(content.header(), envelope);
    }

    byte[] octets() {
        return octets;
    }

    HeaderBlock header() {
        return content.header();
    }

    Envelope envelope() {
        return envelope;
    }

    /** What the header alone tells. */
    HeaderKind told() {
        return told;
    }

    List<MimePart> parts() {
        return content.parts();
    }

    VisibleText visible() {
        if (visible == null) {
            visible = VisibleText.of(content);
        }
        return visible;
    }

    /** The words of the visible text. */
    FoldedText words() {
        if (words == null) {
            words = FoldedText.of(visible().text());
        }
        return words;
    }
}
