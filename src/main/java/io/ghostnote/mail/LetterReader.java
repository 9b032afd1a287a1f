package io.ghostnote.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Header octets to a {@link Letter}. Any octets give a letter, in time linear in their number; what cannot be read is left out. Of a
 * field that may stand only once (RFC 5322 section 3.6) the first counts.
 */
public final class LetterReader {
    /** The header fields a letter is read from: those to ask a server for, with the ones that tell its kind. */
    public static final List<String> FIELDS = List.of(
            "Message-ID", "Date", "From", "Sender", "Reply-To", "To", "Cc", "Subject", "In-Reply-To", "References");

    // Longer chains are attacks or loops; the root and the nearest ancestors are what matters (RFC 5322 section 3.6.4).
    private static final int MOST_REFERENCES = 500;
    private static final int LONGEST_SUBJECT = 1_000;

    // Of either end of a field: hardly any server takes a header that is longer.
    private static final int MOST_OCTETS = 64 * 1024;
    private static final int MOST_OCTETS_OF_DATE = 1_000;
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final BiFunction<HeaderBlock, Envelope, Kind> kindOf;

    /** A reader that lets this function say what kind a message is, from its header and the envelope read from it. */
    public LetterReader(BiFunction<HeaderBlock, Envelope, Kind> kindOf) {
        this.kindOf = kindOf;
    }

    /**
     * The letter these header fields describe.
     *
     * @param internalDate when the server received it; the time of sending when Date cannot be read or is more than a day later
     * @param providerThread the provider's id of the thread, unique over all accounts that are looked at together
     */
    public Letter read(HeaderBlock header, Instant internalDate, Optional<String> providerThread) {
        MessageId id = MessageId.parse(start(header, "Message-ID", MOST_OCTETS))
                .orElseGet(() -> SyntheticId.of(header, internalDate));
        Ancestry ancestry = new Ancestry(ids(header, "References"), ids(header, "In-Reply-To"), providerThread);
        Envelope envelope = envelope(header);
        Kind kind = kindOf.apply(header, envelope);
        return new Letter(id, sentAt(header, internalDate), envelope, ancestry, kind);
    }

    /** The envelope alone, for those who ask only who wrote to whom. */
    public static Envelope envelope(HeaderBlock header) {
        return new Envelope(
                addresses(header, "From"),
                addresses(header, "Sender").stream().findFirst(),
                addresses(header, "Reply-To"),
                addresses(header, "To"),
                addresses(header, "Cc"),
                HeaderText.shown(start(header, "Subject", MOST_OCTETS), LONGEST_SUBJECT));
    }

    private static List<Address> addresses(HeaderBlock header, String name) {
        String body = header.first(name).orElse("");
        // An address that is cut through would be another one.
        return AddressReader.read(
                body.length() <= MOST_OCTETS ? body : body.substring(0, body.lastIndexOf(',', MOST_OCTETS) + 1));
    }

    private static List<MessageId> ids(HeaderBlock header, String name) {
        String body = header.first(name).orElse("");
        List<MessageId> all = MessageId.parseAll(body.length() <= 2 * MOST_OCTETS ? body : ends(body));
        if (all.size() <= MOST_REFERENCES) {
            return all;
        }
        List<MessageId> kept = new ArrayList<>(all.subList(0, 1));
        kept.addAll(all.subList(all.size() - MOST_REFERENCES + 1, all.size()));
        return kept;
    }

    /** What stands between brackets and would be cut through is left out. */
    private static String ends(String body) {
        int next = body.indexOf('<', body.length() - MOST_OCTETS);
        return body.substring(0, body.lastIndexOf('>', MOST_OCTETS) + 1) + (next < 0 ? "" : body.substring(next));
    }

    /** The beginning of what is unfolded, so that line ends make no difference. */
    private static String start(HeaderBlock header, String name, int limit) {
        String body = header.first(name).orElse("");
        return body.substring(0, Math.min(limit, body.length()));
    }

    private static Instant sentAt(HeaderBlock header, Instant internalDate) {
        return DateReader.read(start(header, "Date", MOST_OCTETS_OF_DATE))
                .filter(date -> !date.isAfter(internalDate.plus(CLOCK_TOLERANCE)))
                .orElse(internalDate);
    }
}
