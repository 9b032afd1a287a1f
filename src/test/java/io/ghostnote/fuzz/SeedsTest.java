package io.ghostnote.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with, and what it once found, read in the ordinary tests; each also cut short and made long. */
class SeedsTest {
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "Letter", LetterFuzz::fuzzerTestOneInput,
            "VisibleText", VisibleTextFuzz::fuzzerTestOneInput,
            "Date", DateFuzz::fuzzerTestOneInput,
            "Bounce", BounceFuzz::fuzzerTestOneInput,
            "Words", WordsFuzz::fuzzerTestOneInput,
            "Threader", ThreaderFuzz::fuzzerTestOneInput,
            "Inspection", InspectionFuzz::fuzzerTestOneInput);

    static Stream<String> targets() {
        return TARGETS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everySeedHolds(String target) throws Exception {
        Consumer<byte[]> claims = Objects.requireNonNull(TARGETS.get(target));
        URL folder = Objects.requireNonNull(SeedsTest.class.getResource(target));
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            seeds = files.sorted().toList();
        }
        assertThat(seeds).isNotEmpty();
        for (Path seed : seeds) {
            byte[] octets = Files.readAllBytes(seed);
            Lot lot = Lot.of(octets);
            byte[] cut = Arrays.copyOf(octets, (int) (lot.number() % (octets.length + 1)));
            for (byte[] input : List.of(octets, cut, lot.repeated(octets))) {
                assertThatCode(() -> claims.accept(input))
                        .as("%s: %d octets of or from it", seed.getFileName(), input.length)
                        .doesNotThrowAnyException();
            }
        }
    }
}
