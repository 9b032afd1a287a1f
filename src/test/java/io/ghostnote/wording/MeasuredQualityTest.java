package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences that were written before the lists were mended (docs/signals.md section 6): what was reached must not be lost. A sentence that
 * is read wrongly is no failure by itself; a list of rules that fit only these would be one.
 */
class MeasuredQualityTest {
    @ParameterizedTest
    @ValueSource(strings = {"announcements-1.tsv", "announcements-2.tsv", "announcements-4.tsv"})
    void announcements(String file) {
        long expected = 0;
        long found = 0;
        long wrong = 0;
        for (Vectors.Sentence sentence : Vectors.sentences(file).toList()) {
            Set<String> told = Announcements.in(FoldedText.of(sentence.text())).kinds().stream()
                    .map(Announcement::word)
                    .collect(Collectors.toCollection(HashSet::new));
            expected += sentence.labels().size();
            wrong += told.stream()
                    .filter(word -> !sentence.labels().contains(word))
                    .count();
            told.retainAll(sentence.labels());
            found += told.size();
        }
        assertThat((double) found / expected).as("recall").isGreaterThan(0.95);
        assertThat((double) wrong / (wrong + found)).as("wrong").isLessThan(0.04);
    }

    @Test
    void whatAnnouncesNothing() {
        List<String> raised = Vectors.sentences("announcements-1.tsv")
                .filter(sentence -> sentence.labels().isEmpty())
                .filter(sentence -> !Announcements.in(FoldedText.of(sentence.text()))
                        .kinds()
                        .isEmpty())
                .map(Vectors.Sentence::text)
                .toList();
        assertThat(raised).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expectations-1.tsv", "expectations-2.tsv"})
    void expectations(String file) {
        List<Vectors.Sentence> sentences = Vectors.sentences(file).toList();
        int right = 0;
        for (Vectors.Sentence sentence : sentences) {
            String verdict = Expectation.of(FoldedText.of(sentence.text()), false)
                    .verdict()
                    .name()
                    .toLowerCase(Locale.ROOT);
            boolean opposite = !verdict.equals("unsure") && !sentence.labels().contains("unsure");
            right += sentence.labels().contains(verdict) ? 1 : 0;
            assertThat(opposite && !sentence.labels().contains(verdict))
                    .as(sentence.text())
                    .isFalse();
        }
        assertThat((double) right / sentences.size()).isGreaterThan(0.95);
    }
}
