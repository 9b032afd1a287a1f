package io.ghostnote.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A look at all clients asks for the calendars of several countries at once, in a process that has not asked for any yet. */
@Tag("slow")
class FirstHolidaysTest {
    @Test
    void countriesMayBeAskedForByManyThreadsAtOnce() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstHolidays.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader().lines().filter(line -> line.startsWith("christmas")))
                .containsExactlyInAnyOrder(
                        "christmas in AE: false",
                        "christmas in DE: true",
                        "christmas in EG: false",
                        "christmas in FR: true",
                        "christmas in GB: true",
                        "christmas in MA: false",
                        "christmas in SA: false",
                        "christmas in US: true");
        assertThat(process.waitFor()).isZero();
    }
}
