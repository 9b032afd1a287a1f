package io.ghostnote.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tests of this package share. */
final class Fixture {
    static final Path RESOURCES = Path.of("src/test/resources/io/ghostnote/config");
    static final Path EXAMPLE = Path.of("conf/ghostnote.yaml");

    private Fixture() {}

    static ConfigurationReader reader() {
        return new ConfigurationReader(cron -> true);
    }

    /** The shortest file with further lines behind it; they begin at line 8. */
    static String shortestAnd(String more) {
        return text("right/shortest.yaml") + more;
    }

    static String text(String resource) {
        return text(RESOURCES.resolve(resource));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result read(String text) {
        return reader().read(text, Path.of("ghostnote.yaml"));
    }

    static Configuration accepted(Result result) {
        if (result instanceof Result.Read read) {
            return read.configuration();
        }
        throw new AssertionError(lines(result));
    }

    static List<String> lines(Result result) {
        return result.findings().stream()
                .map(finding -> finding.describe(Path.of("ghostnote.yaml")))
                .toList();
    }
}
