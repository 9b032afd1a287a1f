package io.ghostnote.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes to be read. */
class HostileTextTest {
    // Generous: a machine may be busy. A reader that goes back would need hours.
    private static final Duration ENOUGH = Duration.ofSeconds(20);
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "you ",
                "we will not ",
                "في ",
                "?",
                "a",
                "@.",
                "\" ",
                "1/",
                "24 november ",
                "until ",
                "to from 3 to ",
                "www.",
                "x@",
                "\n\n",
                "the last 1 in a ",
                "u\u0301",
                "\uFDFA",
                "i'll ",
                "\uD83D\uDE00",
                "\uD83D",
                "1-2-",
                "on monday, ",
                "attached is our ",
                "مرفق لكم "
            })
    void aMegabyteOfOneThing(String thing) {
        String text = thing.repeat(MEGABYTE / thing.length());
        Assertions.assertTimeoutPreemptively(ENOUGH, () -> readAll(text));
    }

    @Property(tries = 300)
    void noTextMakesItThrow(@ForAll String text) {
        assertThat(readAll(text)).isNotNegative();
        assertThat(readAll("back on " + text + " 24 november. I'll reply " + text))
                .isNotNegative();
    }

    private static int readAll(String text) {
        DayContext context = DayContext.of(LocalDate.of(2025, 11, 19), Optional.empty(), Set.of(DayOfWeek.SUNDAY));
        int found = Announcements.in(FoldedText.of(text)).told().size();
        found +=
                CarriedReader.in(FoldedText.of(text), text, List.of(text, text)).isPresent() ? 1 : 0;
        found += Expectation.of(FoldedText.of(text), false).reasons().size();
        found += ReturnDay.of(FoldedText.of(text), FoldedText.of(text), context).isPresent() ? 1 : 0;
        return found
                + (PromisedDay.of(FoldedText.of(text), Announcement.PROMISE, context)
                                .isPresent()
                        ? 1
                        : 0);
    }
}
