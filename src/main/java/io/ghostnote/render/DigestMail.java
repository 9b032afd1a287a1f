package io.ghostnote.render;

import io.ghostnote.client.OwnerAddress;
import io.ghostnote.mail.MessageId;
import io.ghostnote.pass.DigestWriter;
import io.ghostnote.pass.OwnerMail;
import io.ghostnote.report.Digest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * The digest as a message (RFC 5322, RFC 2046): its text and its HTML as alternatives, in seven bits, so that it travels anywhere.
 * Auto-Submitted (RFC 3834) tells other programs that nobody wrote it and nobody waits for an answer.
 */
public final class DigestMail implements DigestWriter {
    private final Tongue tongue;
    private final ZoneId zone;

    /**
     * Digests in that language.
     *
     * @param zone the owner's
     */
    public DigestMail(Tongue tongue, ZoneId zone) {
        this.tongue = tongue;
        this.zone = zone;
    }

    @Override
    public OwnerMail write(Digest digest, OwnerAddress owner, MessageId id) {
        BodyCoding text = coding(String.join("\n", DigestText.of(digest, tongue, zone)) + "\n");
        BodyCoding html = coding(DigestHtml.of(digest, tongue, zone));
        String boundary = DraftMessage.boundary(text, html);
        String subject = undirected(new DigestWords(tongue, zone).page(digest).title());
        StringBuilder out = new StringBuilder();
        for (String line : List.of(
                "Date: " + DraftMessage.date(digest.now().atZone(zone)),
                "Subject: " + EncodedWords.unstructured(subject, "Subject: ".length()),
                "Message-ID: " + id.value(),
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Language: " + tongue.language().tag(),
                "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"",
                "")) {
            out.append(line).append("\r\n");
        }
        part(boundary, "text/plain", text, out);
        part(boundary, "text/html", html, out);
        out.append("--").append(boundary).append("--\r\n");
        return new OwnerMail(owner, id, out.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Directions have no place in a header (docs/etiquette.md section 9). */
    private static String undirected(String words) {
        return words.replaceAll("\\p{Cf}", "");
    }

    private BodyCoding coding(String text) {
        return tongue.arabic() ? BodyCoding.compact(text) : BodyCoding.readable(text);
    }

    private static void part(String boundary, String type, BodyCoding body, StringBuilder out) {
        out.append("--").append(boundary).append("\r\n");
        out.append("Content-Type: ").append(type).append("; charset=UTF-8\r\n");
        out.append("Content-Transfer-Encoding: ")
                .append(body.transferEncoding())
                .append("\r\n\r\n");
        out.append(body.lines()).append("\r\n");
    }
}
