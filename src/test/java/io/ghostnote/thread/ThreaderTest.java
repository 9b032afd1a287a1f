package io.ghostnote.thread;

import static io.ghostnote.thread.Letters.id;
import static io.ghostnote.thread.Letters.ids;
import static io.ghostnote.thread.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.ghostnote.mail.Letter;
import io.ghostnote.mail.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreaderTest {
    private static final String LAYLA = "layla@noor.example";
    private static final String OMAR = "omar@bina.example";

    private static List<Conversation> threads(Letter... letters) {
        return Threader.conversations(List.of(letters), Letters::isOwn);
    }

    private static List<List<MessageId>> groups(Letter... letters) {
        return threads(letters).stream()
                .map(one -> one.letters().stream().map(Letter::id).toList())
                .toList();
    }

    @Test
    void answersFollowTheirParents() {
        List<Conversation> found = threads(
                letter("own1", 0, "Noor website", LAYLA),
                letter("b", 5, "Re: Noor website", LAYLA, "own1"),
                letter("own3", 9, "Re: Noor website", LAYLA, "own1", "b"),
                letter("other", 1, "Bridge", OMAR));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).id()).isEqualTo(id("own1"));
        assertThat(found.get(0).letters()).extracting(Letter::id).containsExactlyElementsOf(ids("own1", "b", "own3"));
        assertThat(found.get(0).parents()).containsEntry(id("b"), id("own1")).containsEntry(id("own3"), id("b"));
        assertThat(found.get(0).newest().id()).isEqualTo(id("own3"));
    }

    @Test
    void aMissingParentJoinsItsChildrenAndIsNoParent() {
        List<Conversation> found = threads(
                letter("b", 1, "x1", LAYLA, "gone"),
                letter("c", 2, "y1", LAYLA, "root", "gone"),
                letter("root", 0, "z1", LAYLA));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.letters()).hasSize(3);
            assertThat(one.parents()).containsEntry(id("c"), id("root")).containsEntry(id("b"), id("root"));
        });
    }

    @Test
    void loopsAndSelfReferencesEnd() {
        List<Conversation> found = threads(
                letter("a", 0, "x1", LAYLA, "b"),
                letter("b", 1, "x1", LAYLA, "c", "a"),
                letter("c", 2, "x1", LAYLA, "b", "c"),
                letter("d", 3, "x1", LAYLA, "d"));
        assertThat(found.stream().mapToInt(one -> one.letters().size()).sum()).isEqualTo(4);
        for (Conversation one : found) {
            for (Letter letter : one.letters()) {
                MessageId at = letter.id();
                int steps = 0;
                for (MessageId up = one.parents().get(at);
                        up != null;
                        up = one.parents().get(up)) {
                    assertThat(++steps).isLessThan(5);
                }
            }
        }
    }

    @Test
    void copiesOfOneMailAreOneLetter() {
        assertThat(groups(letter("a", 0, "Noor website", LAYLA), letter("a", 1, "[list] Noor website", LAYLA)))
                .containsExactly(ids("a"));
    }

    @Test
    void differentMailsWithOneIdentifierStayApart() {
        List<Conversation> found = threads(
                letter("a", 0, "Noor website", LAYLA),
                letter("a", 1, "Bridge", OMAR),
                letter("b", 2, "Re: Noor website", LAYLA, "a"));
        assertThat(found).hasSize(2);
        assertThat(found)
                .extracting(Conversation::id)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(id("a"));
        assertThat(found.get(0).letters()).extracting(Letter::id).containsExactlyElementsOf(ids("a", "b"));
    }

    @Test
    void aForgedReferencesFieldJoinsNobodyElse() {
        assertThat(groups(
                        letter("a", 0, "Noor website", LAYLA),
                        letter("b", 1, "Bridge", OMAR),
                        letter("evil", 2, "Prize", "x@evil.example", "a", "b")))
                .containsExactly(ids("a"), ids("b", "evil"));
        assertThat(groups(
                        letter("a", 0, "Noor website", LAYLA, "ghost-a"),
                        letter("b", 1, "Bridge", OMAR, "ghost-b"),
                        letter("evil", 2, "Prize", "x@evil.example", "ghost-a", "ghost-b")))
                .containsExactly(ids("a"), ids("b", "evil"));
    }

    @Test
    void aThirdLetterJoinsTwoThatHaveSomethingInCommon() {
        assertThat(groups(
                        letter("a", 0, "Noor website", LAYLA),
                        letter("b", 1, "Re: Noor website", "desk@noor.example"),
                        letter("c", 2, "Re: Noor website", LAYLA, "a", "b")))
                .containsExactly(ids("a", "b", "c"));
    }

    @Test
    void providerThreadsJoin() {
        assertThat(groups(
                        letter("a", 0, "Noor website", LAYLA, List.of(), Optional.of("7")),
                        letter("b", 1, "Other", LAYLA, List.of(), Optional.of("7")),
                        letter("c", 2, "Other", LAYLA, List.of(), Optional.of("8"))))
                .containsExactly(ids("a", "b"), ids("c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Noor site      | Re: Noor site     | layla@noor.example | 24   | true
        هوية متجر نور  | رد: هوية متجر نور | layla@noor.example | 24   | true
        هوية متجر نور  | ردّ：هويّة متجر نور | layla@noor.example | 24   | false
        Noor site      | Re: Noor site     | layla@noor.example | 1440 | true
        Noor site      | Re: Noor site     | layla@noor.example | 1441 | false
        Noor site      | Noor site         | layla@noor.example | 24   | false
        Noor site      | Re: Noor site     | omar@bina.example  | 24   | false
        Noor site      | Re: Noor sites     | layla@noor.example | 24   | false
        Hello          | Re: Hello         | layla@noor.example | 24   | false
        السلام عليكم   | رد: السلام عليكم  | layla@noor.example | 24   | false
        ''             | 'Re: '            | layla@noor.example | 24   | false
        """)
    void answersWithoutUsableAncestryJoinBySubjectPeopleAndTime(
            String first, String second, String from, int hours, boolean joined) {
        List<List<MessageId>> found =
                groups(letter("own1", 0, first, LAYLA), letter("b", hours, second, from, "rewritten-by-provider"));
        assertThat(found.size() == 1).isEqualTo(joined);
    }

    @Test
    void withoutAnOwnerBothEndsMustBeTheSame() {
        List<Letter> letters = List.of(
                letter("own1", 0, "Noor website", LAYLA),
                letter("b", 1, "Re: Noor website", LAYLA),
                letter("c", 2, "Re: Noor website", OMAR));
        assertThat(Threader.conversations(letters))
                .extracting(one -> one.letters().size())
                .containsExactly(2, 1);
    }

    @Test
    void inReplyToIsEnough() {
        Letter first = letter("own1", 0, "x1", LAYLA);
        Letter bare = letter("b", 1, "y1", LAYLA, "own1");
        Letter second = new Letter(
                bare.id(),
                bare.sentAt(),
                bare.envelope(),
                new io.ghostnote.mail.Ancestry(List.of(), ids("own1"), Optional.empty()),
                bare.kind());
        assertThat(groups(first, second)).containsExactly(ids("own1", "b"));
    }

    // Quadratic time would take hours with these; the limit is far from both.
    @Timeout(30)
    @ParameterizedTest
    @CsvSource({"chain", "star", "subject", "ghosts", "same-id", "hostile"})
    void aHundredThousandLettersAreNoTrouble(String shape) {
        int many = 100_000;
        List<Letter> letters = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            letters.add(
                    switch (shape) {
                        case "chain" -> letter("m" + i, many - i, "Re: Noor website", LAYLA, "m" + (i + 1));
                        case "star" -> letter("m" + i, i / 100, "Re: Noor website", LAYLA, "m0");
                        case "subject" -> letter("m" + i, i / 100, "Re: Noor website", "p" + i + "@x.example");
                        case "ghosts" ->
                            letter("m" + i, i / 100, "Re: Noor website", LAYLA, "g" + i, "g" + (i + 1), "g" + (i + 2));
                        case "same-id" -> letter("m", i / 100, "Website " + i, "p" + i + "@x.example");
                        default -> letter("m" + i, i / 100, "x" + i, "p" + i + "@x.example", "m" + i / 2, "m" + i / 3);
                    });
        }
        List<Conversation> found = Threader.conversations(letters, Letters::isOwn);
        assertThat(found.stream().mapToInt(one -> one.letters().size()).sum()).isEqualTo(many);
    }
}
