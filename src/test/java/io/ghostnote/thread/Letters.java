package io.ghostnote.thread;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Short letters for tests. */
final class Letters {
    static final Instant START = Instant.parse("2025-11-03T10:00:00Z");
    static final String OWNER = "sami@haddad.example";

    private Letters() {}

    static boolean isOwn(Address address) {
        return address.key().equals(OWNER);
    }

    static MessageId id(String name) {
        return new MessageId("<" + name + ">");
    }

    static List<MessageId> ids(String... names) {
        return Arrays.stream(names).map(Letters::id).toList();
    }

    private static Address address(String spec) {
        return new Address("", spec.substring(0, spec.indexOf('@')), spec.substring(spec.indexOf('@') + 1));
    }

    /** A letter to the owner, or from the owner to {@code other} when the name begins with {@code own}. */
    static Letter letter(String name, int hours, String subject, String other, String... references) {
        return letter(name, hours, subject, other, List.of(references), Optional.empty());
    }

    static Letter letter(
            String name, int hours, String subject, String other, List<String> references, Optional<String> provider) {
        boolean own = name.startsWith("own");
        Envelope envelope = new Envelope(
                List.of(address(own ? OWNER : other)),
                Optional.empty(),
                List.of(),
                List.of(address(own ? other : OWNER)),
                List.of(),
                subject);
        List<MessageId> chain = references.stream().map(Letters::id).toList();
        List<MessageId> answered = Stream.of(chain)
                .filter(list -> !list.isEmpty())
                .map(list -> list.get(list.size() - 1))
                .toList();
        return new Letter(
                id(name),
                START.plus(Duration.ofHours(hours)),
                envelope,
                new Ancestry(chain, answered, provider),
                Kind.HUMAN);
    }
}
