package io.ghostnote.render;

import io.ghostnote.mail.MessageId;
import io.ghostnote.note.NoteText;
import io.ghostnote.note.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A note as the octets of a message (RFC 5322, RFC 2045 to 2047), the same octets for the same parts. Every value passes through a
 * writer that cannot emit a line break, so no value can add a header field. Nothing in the message names this program.
 */
public final class DraftMessage {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern ANSWER_MARKS =
            Pattern.compile("^(?:re\\s*(?:\\[[0-9]{1,3}])?\\s*[:：]\\s*)+", Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();

    private DraftMessage() {}

    /**
     * The message. A recipient that no mail could be sent to, and an identifier that no header can hold, are left out.
     *
     * @throws IllegalArgumentException when the owner's own address or the note's own Message-ID cannot be written
     */
    public static byte[] bytes(DraftParts parts) {
        DraftMessage message = new DraftMessage();
        message.header(parts);
        message.body(parts.text());
        // RFC 6532 for the rare local part that is not ASCII; everything else is ASCII by now
        return message.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void header(DraftParts parts) {
        if (!Chain.writable(parts.id())) {
            throw new IllegalArgumentException("Message-ID " + parts.id());
        }
        field("Date", date(parts.date()));
        field(
                "From",
                Mailboxes.mailbox(parts.from(), "From: ".length())
                        .orElseThrow(() -> new IllegalArgumentException("owner's address " + parts.from())));
        Mailboxes.list(parts.to(), "To: ".length()).ifPresent(to -> field("To", to));
        Mailboxes.list(parts.cc(), "Cc: ".length()).ifPresent(cc -> field("Cc", cc));
        field("Subject", subject(parts));
        field("Message-ID", parts.id().value());
        parts.answers().ifPresent(answered -> ancestry(answered, parts.references()));
        field("MIME-Version", "1.0");
        field("Content-Language", parts.text().language().tag());
    }

    private void ancestry(MessageId answered, List<MessageId> references) {
        if (Chain.writable(answered)) {
            field("In-Reply-To", answered.value());
        }
        List<String> chain =
                Chain.with(references, answered).stream().map(MessageId::value).toList();
        if (!chain.isEmpty()) {
            field("References", String.join("\r\n ", chain));
        }
    }

    private static String subject(DraftParts parts) {
        String subject = oneLine(parts.subject());
        if (parts.answers().isEmpty()) {
            return EncodedWords.unstructured(subject, "Subject: ".length());
        }
        String base = ANSWER_MARKS.matcher(subject).replaceFirst("");
        return base.isEmpty() ? "Re:" : "Re: " + EncodedWords.unstructured(base, "Subject: Re: ".length());
    }

    /** The subject as it is but for what could break a line or mislead the eye; brackets belong to it. */
    private static String oneLine(String subject) {
        StringBuilder clean = new StringBuilder();
        for (int c : subject.codePoints().toArray()) {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (blank || Values.harmless(c)) {
                clean.appendCodePoint(blank ? ' ' : c);
            }
        }
        return clean.toString().replaceAll(" +", " ").strip();
    }

    private void body(NoteText text) {
        if (!text.language().rightToLeft()) {
            part("text/plain", BodyCoding.readable(text.plain()));
            return;
        }
        BodyCoding plain = BodyCoding.compact(text.plain());
        BodyCoding html = BodyCoding.compact(NoteHtml.of(text));
        String boundary = boundary(plain, html);
        field("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        out.append("\r\n--").append(boundary).append("\r\n");
        part("text/plain", plain);
        out.append("\r\n--").append(boundary).append("\r\n");
        part("text/html", html);
        out.append("\r\n--").append(boundary).append("--\r\n");
    }

    private void part(String type, BodyCoding body) {
        field("Content-Type", type + "; charset=UTF-8");
        field("Content-Transfer-Encoding", body.transferEncoding());
        out.append("\r\n").append(body.lines());
    }

    private void field(String name, String folded) {
        out.append(name).append(": ").append(folded).append("\r\n");
    }

    /** A boundary for these parts; "=_" occurs in no base64 and no quoted-printable line (RFC 2045 section 6.7). */
    static String boundary(BodyCoding plain, BodyCoding html) {
        return "=_" + digest(plain.lines() + html.lines()).substring(0, 32);
    }

    static String date(ZonedDateTime date) {
        int offset = date.getOffset().getTotalSeconds() / 60;
        return String.format(
                Locale.ROOT,
                "%s, %d %s %04d %02d:%02d:%02d %s%02d%02d",
                DAYS.get(date.getDayOfWeek().getValue() - 1),
                date.getDayOfMonth(),
                MONTHS.get(date.getMonthValue() - 1),
                date.getYear(),
                date.getHour(),
                date.getMinute(),
                date.getSecond(),
                offset < 0 ? "-" : "+",
                Math.abs(offset) / 60,
                Math.abs(offset) % 60);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
