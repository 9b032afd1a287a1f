package io.ghostnote.render;

import io.ghostnote.note.Language;
import io.ghostnote.note.NoteText;
import io.ghostnote.pass.CoverWriter;
import io.ghostnote.pass.OwnerMail;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A note in a mail to its owner (docs/smtp.md): a few sentences, and the note as an attached message with {@code X-Unsent: 1}, which mail
 * programs open as a draft. The attached message goes as it is, in seven bits: RFC 2046 section 5.2.1 allows it no encoding.
 */
public final class HandoverMail implements CoverWriter {
    private static final int LINE = 76;

    private final Tongue tongue;
    private final Screen screen;
    private final Phrases phrases;
    private final ZoneId zone;

    /**
     * Covers in that language.
     *
     * @param zone the owner's
     */
    public HandoverMail(Tongue tongue, ZoneId zone) {
        this.tongue = tongue;
        this.screen = new Screen(tongue);
        this.phrases = Phrases.of("handover", tongue.language());
        this.zone = zone;
    }

    @Override
    public OwnerMail write(Cover cover, byte[] note) {
        List<String> said = said(cover);
        List<String> attached = attached(note);
        String boundary = boundary(said, attached);
        // directions have no place in a header (docs/etiquette.md section 9)
        String subject = say("title", cover).replaceAll("\\p{Cf}", "");
        List<String> lines = new ArrayList<>(List.of(
                "Date: " + DraftMessage.date(cover.at().atZone(zone)),
                "Subject: " + EncodedWords.unstructured(subject, "Subject: ".length()),
                "Message-ID: " + cover.id().value(),
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Language: " + tongue.language().tag(),
                "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"",
                "",
                "--" + boundary));
        lines.addAll(said);
        lines.add("--" + boundary);
        lines.addAll(attached);
        lines.add("--" + boundary + "--");
        String rest = String.join("\r\n", lines) + "\r\n";
        return new OwnerMail(cover.owner(), cover.id(), rest.getBytes(StandardCharsets.US_ASCII));
    }

    private String say(String key, Cover cover) {
        return phrases.say(
                key,
                "client",
                screen.words(cover.client()),
                "subject",
                screen.words(cover.subject()),
                "program",
                tongue.isolated("ghostnote"));
    }

    /** The sentences as one part; where they run from right to left with HTML beside the text, which alone can say so. */
    private List<String> said(Cover cover) {
        List<List<String>> paragraphs = Stream.of("attached", "open", "later")
                .map(key -> List.of(screen.directed(say(key, cover))))
                .toList();
        NoteText text = new NoteText(
                tongue.language(),
                paragraphs.get(0),
                paragraphs.subList(1, 2),
                paragraphs.get(2),
                "handover",
                List.of());
        if (tongue.language() != Language.ARABIC) {
            return part("text/plain", BodyCoding.readable(text.plain()));
        }
        List<String> plain = part("text/plain", BodyCoding.compact(text.plain()));
        List<String> html = part("text/html", BodyCoding.compact(NoteHtml.of(text)));
        String boundary = boundary(plain, html);
        List<String> both =
                new ArrayList<>(List.of("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"", ""));
        both.add("--" + boundary);
        both.addAll(plain);
        both.add("--" + boundary);
        both.addAll(html);
        both.add("--" + boundary + "--");
        return both;
    }

    private static List<String> part(String type, BodyCoding body) {
        return List.of(
                "Content-Type: " + type + "; charset=UTF-8",
                "Content-Transfer-Encoding: " + body.transferEncoding(),
                "",
                body.lines());
    }

    private static List<String> attached(byte[] note) {
        // one octet is one character
        String message = "X-Unsent: 1\r\n" + new String(note, StandardCharsets.ISO_8859_1);
        boolean ascii = message.chars().allMatch(c -> c < 0x80);
        // A header with an address that is not ASCII makes it RFC 6532's message/global, which section 3.7 lets be
        // encoded.
        return List.of(
                "Content-Type: " + (ascii ? "message/rfc822" : "message/global"),
                "Content-Transfer-Encoding: " + (ascii ? "7bit" : "base64"),
                "Content-Disposition: attachment; filename=\"draft.eml\"",
                "",
                ascii
                        ? message
                        : Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'})
                                .encodeToString(message.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String boundary(List<String> one, List<String> other) {
        return DraftMessage.boundary(
                new BodyCoding("7bit", String.join("\r\n", one)), new BodyCoding("7bit", String.join("\r\n", other)));
    }
}
