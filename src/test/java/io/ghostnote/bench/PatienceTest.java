package io.ghostnote.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the learning clock is for, with few clients; the program {@link Patience} measures it with many. */
class PatienceTest {
    private static final int CLIENTS = 8;

    @Test
    void aSlowClientGetsAtMostHalfAsManyNotesTooEarly() {
        Outcome fixed = Patience.run(Temper.Sort.SLOW, CLIENTS, false);
        Outcome adaptive = Patience.run(Temper.Sort.SLOW, CLIENTS, true);
        assertThat(fixed.early()).isGreaterThan(20);
        assertThat((double) adaptive.early() / adaptive.questions())
                .isLessThan(0.5 * fixed.early() / fixed.questions());
        assertThat(adaptive.missed()).isLessThanOrEqualTo(fixed.missed());
    }

    @Test
    void aFastClientsSilenceIsNoticedSooner() {
        Outcome fixed = Patience.run(Temper.Sort.FAST, CLIENTS, false);
        Outcome adaptive = Patience.run(Temper.Sort.FAST, CLIENTS, true);
        assertThat(adaptive.missed()).isLessThanOrEqualTo(adaptive.silences() / 10);
        assertThat(adaptive.daysToNote(0.5)).isLessThan(fixed.daysToNote(0.5) - 1);
    }
}
