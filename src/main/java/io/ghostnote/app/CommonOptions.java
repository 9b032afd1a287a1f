package io.ghostnote.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {
    /** Where an installed ghostnote has its configuration. */
    private static final Path INSTALLED = Path.of("/etc/ghostnote/ghostnote.yaml");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "configuration file (default: /etc/ghostnote/ghostnote.yaml)")
    @Nullable
    Path config;

    @Option(names = "--verbose", description = "show the stack trace of an error, and more in the log")
    boolean verbose;

    Path config() {
        return config == null ? INSTALLED : config;
    }
}
