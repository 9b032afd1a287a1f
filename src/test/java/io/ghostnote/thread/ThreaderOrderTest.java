package io.ghostnote.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ThreaderOrderTest {

    @Property(tries = 2_000)
    void theOrderOfArrivalNeverShows(@ForAll("mailbox") List<Letter> letters, @ForAll long seed) {
        List<Letter> shuffled = new ArrayList<>(letters);
        shuffled.addAll(letters.subList(0, letters.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Threader.conversations(shuffled, Letters::isOwn))
                .isEqualTo(Threader.conversations(letters, Letters::isOwn));
    }

    @Property(tries = 2_000)
    void conversationsAreWhole(@ForAll("mailbox") List<Letter> letters) {
        List<Conversation> found = Threader.conversations(letters, Letters::isOwn);
        Set<MessageId> names = new HashSet<>();
        Set<MessageId> ids = new HashSet<>();
        for (Conversation one : found) {
            assertThat(names.add(one.id())).isTrue();
            Set<MessageId> own = new HashSet<>();
            for (Letter letter : one.letters()) {
                assertThat(own.add(letter.id())).isTrue();
            }
            ids.addAll(own);
            assertThat(own)
                    .containsAll(one.parents().keySet())
                    .containsAll(one.parents().values());
            assertThat(one.letters())
                    .isSortedAccordingTo((a, b) -> a.sentAt().equals(b.sentAt())
                            ? a.id().value().compareTo(b.id().value())
                            : a.sentAt().compareTo(b.sentAt()));
            for (MessageId start : own) {
                int steps = 0;
                for (MessageId up = one.parents().get(start);
                        up != null;
                        up = one.parents().get(up)) {
                    assertThat(++steps).isLessThan(own.size());
                }
            }
        }
        assertThat(ids).isEqualTo(new HashSet<>(letters.stream().map(Letter::id).toList()));
    }

    @Provide
    Arbitrary<List<Letter>> mailbox() {
        Arbitrary<String> names = Arbitraries.of("own1", "own2", "c", "d", "e", "f", "g", "h");
        Arbitrary<String> subjects =
                Arbitraries.of("Noor website", "Re: Noor website", "رد: Noor website", "Hello", "Re: Bridge", "");
        Arbitrary<String> people = Arbitraries.of("layla@noor.example", "omar@bina.example", "x@evil.example");
        Arbitrary<List<String>> chains = Arbitraries.of("own1", "c", "d", "e", "ghost", "ghost2")
                .list()
                .uniqueElements()
                .ofMaxSize(3);
        Arbitrary<Optional<String>> providers =
                Arbitraries.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("7"));
        return Combinators.combine(names, Arbitraries.integers().between(0, 6), subjects, people, chains, providers)
                .as(Letters::letter)
                .list()
                .ofMaxSize(12);
    }
}
