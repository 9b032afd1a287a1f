package io.ghostnote.text;

import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person wrote now (docs/signals.md section 1): the text of a message without quoted text, attribution lines, forwarded
 * headers, signature and legal disclaimer. Answers between quoted lines stay.
 *
 * @param text lines ended by LF, without blanks at either end; empty when nothing of it was written now
 * @param unread what could not be read, in short English phrases; empty when all of it was
 */
public record VisibleText(String text, List<String> unread) {
    private static final int LONGEST_PART = 512 * 1024;
    private static final int LONGEST_ATTRIBUTION = 400;
    private static final int ATTRIBUTION_LINES = 4;
    private static final Pattern WROTE = Pattern.compile(
            "\\bwrote\\b|\\ba écrit\\b|\\bescribió\\b|\\bschrieb\\b|\\bha scritto\\b|\\bescreveu\\b|كتب|تمت كتابة|تمت الكتابة|написал",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORWARDED = Pattern.compile(
            "-{3,} ?(original message|forwarded message|message d'origine|mensaje original|ursprüngliche nachricht|الرسالة الأصلية|"
                    + "رسالة أصلية|رسالة محولة).*|begin forwarded message:.*|_{20,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public VisibleText {
        unread = List.copyOf(unread);
    }

    /** The visible text of a whole message (RFC 5322, MIME). Never throws, whatever the octets are. */
    public static VisibleText of(byte[] message) {
        List<MimePart> parts = MimeReader.parts(message, LONGEST_PART);
        String text = first(parts, "text/plain")
                .or(() -> first(parts, "text/html").map(HtmlText::of))
                .orElse("");
        return new VisibleText(own(text), List.of());
    }

    /** The visible part of plain text. */
    public static String ofPlain(String text) {
        return own(text);
    }

    /** The visible part of HTML, as plain text. */
    public static String ofHtml(String html) {
        return own(HtmlText.of(html));
    }

    private static Optional<String> first(List<MimePart> parts, String type) {
        return parts.stream()
                .filter(part -> part.type().equals(type) && !part.attachment())
                .map(MimePart::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String own(String text) {
        List<String> lines = text.lines().toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String plain = line.strip();
            // RFC 3676 section 4.3; the blank at the end is often lost.
            if (line.equals("-- ")
                    || line.equals("--")
                    || FORWARDED.matcher(plain).matches()) {
                break;
            }
            if (plain.startsWith(">")) {
                continue;
            }
            int attribution = attributionEnd(lines, i);
            if (attribution > i) {
                i = attribution - 1;
                continue;
            }
            kept.add(line.stripTrailing());
        }
        return String.join("\n", kept).strip();
    }

    /** The line after an attribution ("On … wrote:") that starts here and may be folded, or {@code start} when there is none. */
    private static int attributionEnd(List<String> lines, int start) {
        StringBuilder joined = new StringBuilder();
        for (int i = start; i < Math.min(lines.size(), start + ATTRIBUTION_LINES); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith(">") || joined.length() + line.length() > LONGEST_ATTRIBUTION) {
                return start;
            }
            joined.append(line).append(' ');
            if (line.endsWith(":") || line.endsWith("：")) {
                boolean dated = joined.chars().anyMatch(Character::isDigit) || joined.indexOf("@") >= 0;
                return dated && WROTE.matcher(joined).find() ? i + 1 : start;
            }
        }
        return start;
    }
}
