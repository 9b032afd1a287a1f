package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that were written before the lists (docs/signals.md section 9): what was reached must not be lost. */
class CarriedQualityTest {
    /** A letter with what it brings, as a word, or a dash. */
    record Letter(String language, String brings, List<String> files, String subject, String text) {
        String told() {
            return CarriedReader.in(FoldedText.of(text), subject, files)
                    .map(Carried::word)
                    .orElse("-");
        }
    }

    @ParameterizedTest
    @CsvSource({"carried-en-1.tsv, 0.95", "carried-ar-1.tsv, 0.95", "carried-eu-1.tsv, 0.95", "carried-2.tsv, 0.55"})
    void whatLettersBring(String file, double least) {
        int bring = 0;
        int found = 0;
        int wrong = 0;
        for (Letter letter : letters(file).toList()) {
            String told = letter.told();
            bring += letter.brings().equals("-") ? 0 : 1;
            found += !told.equals("-") && told.equals(letter.brings()) ? 1 : 0;
            wrong += !told.equals("-") && !told.equals(letter.brings()) ? 1 : 0;
        }
        assertThat((double) found / bring).as("recall").isGreaterThan(least);
        assertThat(wrong).isZero();
    }

    static Stream<Letter> letters(String file) {
        try (InputStream in =
                Objects.requireNonNull(CarriedQualityTest.class.getResourceAsStream("/wording/" + file))) {
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 5))
                    .map(cells -> new Letter(
                            cells[0],
                            cells[1],
                            cells[2].equals("-") ? List.of() : List.of(cells[2].split(";", -1)),
                            Optional.of(cells[3])
                                    .filter(cell -> !cell.equals("-"))
                                    .orElse(""),
                            cells[4]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
