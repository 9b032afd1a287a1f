package io.ghostnote.fuzz;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Ancestry;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import io.ghostnote.thread.Conversation;
import io.ghostnote.thread.Threader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Letters that name each other in any way to conversations. */
public final class ThreaderFuzz {
    private static final int OCTETS_OF_A_LETTER = 7;
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final List<String> SUBJECTS =
            List.of("", "Logo", "Re: Logo", "RE: AW: Logo", "Fwd: Logo", "Invoice 17", "رد: Invoice 17", "Re:");
    private static final Address OWNER = person("sami");
    private static final List<Address> PEOPLE = List.of(OWNER, person("layla"), person("omar"), person("layla+work"));

    private ThreaderFuzz() {}

    /** For Jazzer: seven octets a letter, see {@link #letter}. */
    public static void fuzzerTestOneInput(byte[] data) {
        conversations(data, Claim.read(data, input -> Threader.conversations(letters(input))), false);
        conversations(data, Claim.read(data, ThreaderFuzz::owned), true);
    }

    private static List<Conversation> owned(byte[] data) {
        return Threader.conversations(letters(data), OWNER::equals);
    }

    private static List<Letter> letters(byte[] data) {
        List<Letter> letters = new ArrayList<>();
        for (int at = 0; at + OCTETS_OF_A_LETTER <= data.length; at += OCTETS_OF_A_LETTER) {
            letters.add(letter(data, at, letters.size()));
        }
        return letters;
    }

    /** Its own identifier, five that it names, then subject, people, time and the provider's thread. */
    private static Letter letter(byte[] data, int at, int number) {
        // In long inputs letters name their neighbours.
        int near = number & ~7;
        List<MessageId> references = new ArrayList<>();
        for (int nibble :
                new int[] {data[at + 1] >> 4 & 15, data[at + 1] & 15, data[at + 2] >> 4 & 15, data[at + 2] & 15}) {
            if (nibble > 0) {
                references.add(id(near + nibble));
            }
        }
        int answered = data[at] & 15;
        int thread = data[at + 6] & 3;
        Address from = PEOPLE.get(data[at + 4] & 3);
        List<Address> to = List.of(PEOPLE.get(data[at + 4] >> 2 & 3), PEOPLE.get(data[at + 4] >> 4 & 3));
        return new Letter(
                id(near + (data[at] >> 4 & 15)),
                FIRST.plus(Duration.ofHours(7L * data[at + 5] + number / 8)),
                new Envelope(List.of(from), Optional.empty(), List.of(), to, List.of(), SUBJECTS.get(data[at + 3] & 7)),
                new Ancestry(
                        references,
                        answered == 0 ? List.of() : List.of(id(near + answered)),
                        thread == 0 ? Optional.empty() : Optional.of("thread-" + near + thread)),
                Kind.HUMAN);
    }

    private static MessageId id(int number) {
        return new MessageId("<" + number + "@example.org>");
    }

    private static Address person(String local) {
        return new Address("", local, "example.org");
    }

    private static void conversations(byte[] data, List<Conversation> conversations, boolean owned) {
        List<Letter> letters = letters(data);
        Set<MessageId> names = new HashSet<>();
        Set<MessageId> ids = new HashSet<>();
        Set<Letter> seen = new HashSet<>();
        for (Conversation conversation : conversations) {
            Claim.that(names.add(conversation.id()), () -> "two conversations " + conversation.id());
            conversation(conversation, ids, seen);
        }
        Claim.that(new HashSet<>(letters).containsAll(seen), () -> "letters that nobody wrote");
        letters.forEach(letter -> Claim.that(ids.contains(letter.id()), () -> "lost: " + letter.id()));
        List<Letter> turned = new ArrayList<>(letters);
        Collections.reverse(turned);
        Collections.rotate(turned, letters.size() / 3);
        turned.addAll(letters);
        List<Conversation> other =
                owned ? Threader.conversations(turned, OWNER::equals) : Threader.conversations(turned);
        Claim.that(conversations.equals(other), () -> "the order matters: " + conversations + " and " + other);
    }

    private static void conversation(Conversation conversation, Set<MessageId> ids, Set<Letter> seen) {
        Set<MessageId> own = new HashSet<>();
        Instant last = Instant.MIN;
        for (Letter letter : conversation.letters()) {
            Claim.that(own.add(letter.id()) && seen.add(letter), () -> "twice: " + letter);
            Claim.that(!letter.sentAt().isBefore(last), () -> "not in order: " + letter);
            last = letter.sentAt();
        }
        ids.addAll(own);
        Claim.that(
                own.containsAll(conversation.parents().keySet())
                        && own.containsAll(conversation.parents().values()),
                () -> "a parent elsewhere: " + conversation);
        Set<MessageId> sound = new HashSet<>();
        for (MessageId child : own) {
            Set<MessageId> path = new HashSet<>();
            for (MessageId at = child;
                    at != null && !sound.contains(at);
                    at = conversation.parents().get(at)) {
                Claim.that(path.add(at), () -> "a circle: " + conversation.parents());
            }
            sound.addAll(path);
        }
    }
}
