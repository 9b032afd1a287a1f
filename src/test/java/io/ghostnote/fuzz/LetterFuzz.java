package io.ghostnote.fuzz;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.HeaderBlock;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.LetterReader;
import io.ghostnote.mail.MessageId;
import io.ghostnote.mail.MimeContent;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.MimeReader;
import io.ghostnote.mail.SubjectLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The octets of a message to its letter and its parts. */
public final class LetterFuzz {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    private static final LetterReader READER = new LetterReader((header, envelope) -> Kind.HUMAN);
    private static final int PART = 4_096;

    private LetterFuzz() {}

    /** What is looked at of a message. */
    private record Seen(Letter letter, List<String> parts, List<String> faults, String sender) {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        Seen seen = Claim.read(data, LetterFuzz::see);
        letter(seen.letter);
        content(data);
        if (new String(data, StandardCharsets.ISO_8859_1).indexOf('\r') < 0) {
            byte[] crlf = new String(data, StandardCharsets.ISO_8859_1)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            Letter other = READER.read(HeaderBlock.of(crlf), RECEIVED, Optional.empty());
            Claim.that(
                    other.envelope().equals(seen.letter.envelope())
                            && other.sentAt().equals(seen.letter.sentAt()),
                    () -> "line ends make it another letter: " + seen.letter + " and " + other);
        }
    }

    private static Seen see(byte[] data) {
        Letter letter = READER.read(HeaderBlock.of(data), RECEIVED, Optional.empty());
        MimeContent content = MimeReader.read(data, PART);
        List<String> parts = content.parts().stream()
                .map(part -> part.type() + part.place() + part.flow() + part.attachment() + part.doubt() + part.text())
                .toList();
        return new Seen(letter, parts, content.faults(), content.sender());
    }

    private static void letter(Letter letter) {
        Claim.that(!letter.sentAt().isAfter(RECEIVED.plus(Duration.ofDays(1))), () -> "sent at " + letter.sentAt());
        Claim.that(letter.ancestry().references().size() <= 500, () -> "more references than are followed");
        letter.ancestry().references().forEach(LetterFuzz::identifier);
        letter.ancestry().inReplyTo().forEach(LetterFuzz::identifier);
        identifier(letter.id());
        letter.envelope().originators().forEach(LetterFuzz::address);
        letter.envelope().recipients().forEach(LetterFuzz::address);
        String subject = letter.envelope().subject();
        Claim.clean(subject, 1_001, "subject");
        String key = SubjectLine.key(subject);
        Claim.that(key.length() <= 3 * subject.length(), () -> "key longer than its subject: " + key);
    }

    private static void identifier(MessageId id) {
        Claim.that(
                id.value().chars().noneMatch(c -> c <= ' ' || c == 0x7f)
                        && id.value().length() <= 1_000,
                () -> "identifier " + id);
    }

    private static void address(Address address) {
        Claim.clean(address.name(), 201, "name");
        Claim.clean(address.local(), 321, "local part");
        Claim.clean(address.domain(), 1_024, "domain");
        Claim.that(
                !address.local().isEmpty()
                        && !address.domain().isEmpty()
                        && address.domain().indexOf(' ') < 0,
                () -> "half an address: " + address);
        Claim.that(
                address.key().equals(new Address("", address.local(), address.domain()).key()),
                () -> "a domain that changes when it is read again: " + address);
    }

    private static void content(byte[] data) {
        MimeContent content = MimeReader.read(data, PART);
        Claim.that(content.parts().size() <= 200, () -> content.parts().size() + " parts");
        Claim.clean(content.sender(), 201, "sender");
        content.faults().forEach(fault -> Claim.clean(fault, 100, "fault"));
        for (MimePart part : content.parts()) {
            Claim.that(
                    part.content().length() <= PART,
                    () -> "part of " + part.content().length() + " octets");
            Claim.that(
                    part.text().length() <= 2 * PART,
                    () -> "text of " + part.text().length() + " chars");
            Claim.that(!part.type().isEmpty(), () -> "no type");
            part.doubt().ifPresent(doubt -> Claim.clean(doubt, 100, "doubt"));
        }
    }
}
