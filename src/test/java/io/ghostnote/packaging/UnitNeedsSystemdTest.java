package io.ghostnote.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit as systemd reads it; skipped where systemd-analyze is not installed. */
class UnitNeedsSystemdTest {
    private static final Path UNIT = Path.of("systemd/ghostnote.service").toAbsolutePath();
    private static final String PATH = System.getenv("PATH");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeEach
    void needsTheTool() {
        boolean found =
                Stream.of(PATH.split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "systemd-analyze")));
        assumeTrue(found, "systemd-analyze is not installed");
    }

    @Test
    void nothingIsWrongWithIt() throws IOException {
        // this machine's java in place of /usr/bin/java, which need not be there; an unknown key is only printed, with
        // exit code 0
        String java = ProcessHandle.current().info().command().orElseThrow();
        Path unit = folder.resolve("ghostnote.service");
        Files.writeString(unit, Files.readString(UNIT).replace("ExecStart=/usr/bin/java ", "ExecStart=" + java + " "));
        Shell.Result result = analyze("verify", "--man=no", unit.toString());
        assertThat(result.out() + result.err()).isEmpty();
        assertThat(result.exit()).isZero();
    }

    @Test
    void aKeyThatSystemdDoesNotKnowWouldBeSeen() throws IOException {
        Path unit = folder.resolve("ghostnote.service");
        Files.writeString(unit, Files.readString(UNIT).replace("PrivateTmp=", "PrivateTemp="));
        assertThat(analyze("verify", "--man=no", unit.toString()).err()).contains("PrivateTemp");
    }

    @Test
    void itIsShutIn() {
        Shell.Result result = analyze("security", "--offline=true", "--threshold=15", "--no-pager", UNIT.toString());
        assertThat(result.exit()).as(result.out()).isZero();
    }

    @Test
    void anOpenOneWouldNotPass() throws IOException {
        Path unit = folder.resolve("ghostnote.service");
        Files.writeString(unit, Files.readString(UNIT).replace("SystemCallFilter=", "#"));
        Shell.Result result = analyze("security", "--offline=true", "--threshold=15", "--no-pager", unit.toString());
        assertThat(result.exit()).isNotZero();
    }

    @Test
    void aFailureThatTryingAgainCannotMendIsNotTriedAgain() throws IOException {
        assertThat(Files.readAllLines(UNIT))
                .contains("RestartPreventExitStatus=64 77 78", "TimeoutStopSec=15")
                .noneMatch(line -> line.startsWith("MemoryDenyWriteExecute"));
    }

    private Shell.Result analyze(String... arguments) {
        List<String> command = Stream.concat(Stream.of("systemd-analyze"), Stream.of(arguments))
                .toList();
        return Shell.run(folder, Map.of("PATH", PATH, "LC_ALL", "C.UTF-8"), command);
    }
}
