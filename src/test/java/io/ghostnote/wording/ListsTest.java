package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Looking for all lists together finds what looking for each alone does. */
class ListsTest {
    private static final Map<Lists.Of, Phrases> ALONE = Stream.of(Lists.Of.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    of -> Phrases.load(
                            Lists.class, of.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt")));
    private static final List<String> SENTENCES = Stream.of("announcements-2.tsv", "expectations-2.tsv")
            .flatMap(Vectors::sentences)
            .map(Vectors.Sentence::text)
            .toList();
    private static final Map<Carried, Phrases> BROUGHT = Stream.of(Carried.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    carried -> Phrases.load(
                            Lists.class, "carried-" + carried.name().toLowerCase(Locale.ROOT) + ".txt")));
    private static final List<String> LETTERS = CarriedQualityTest.letters("carried-2.tsv")
            .map(CarriedQualityTest.Letter::text)
            .toList();
    private static final List<String> WORDS = SENTENCES.stream()
            .flatMap(sentence -> Stream.of(sentence.split(" ", -1)))
            .distinct()
            .toList();

    @Property(tries = 300)
    void sentencesInAnyOrder(@ForAll("sentences") String text) {
        same(text);
    }

    @Property(tries = 300)
    void wordsInAnyOrder(@ForAll("words") String text) {
        same(text);
    }

    @Property(tries = 300)
    void whatALetterBringsInAnyOrder(@ForAll("carried") String text) {
        FoldedText folded = FoldedText.of(text);
        Set<Carried> alone = EnumSet.noneOf(Carried.class);
        BROUGHT.forEach((carried, phrases) -> {
            if (phrases.in(folded)) {
                alone.add(carried);
            }
        });
        assertThat(CarriedReader.said(folded)).isEqualTo(alone);
    }

    private static void same(String written) {
        FoldedText text = FoldedText.of(written);
        List<String> unlike = new ArrayList<>();
        ALONE.forEach((list, phrases) -> {
            if (!Lists.firstIn(text, list).equals(phrases.firstIn(text))
                    || !Lists.allIn(text, list).equals(phrases.allIn(text))) {
                unlike.add(list + ": " + Lists.firstIn(text, list) + ", alone " + phrases.firstIn(text));
            }
        });
        assertThat(unlike).isEmpty();
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(12).map(all -> String.join(" ", all));
    }

    @Provide
    Arbitrary<String> carried() {
        return Arbitraries.of(LETTERS).list().ofMinSize(1).ofMaxSize(12).map(all -> String.join(" ", all));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(WORDS).list().ofMinSize(20).ofMaxSize(150).map(all -> String.join(" ", all));
    }
}
