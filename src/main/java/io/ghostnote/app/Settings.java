package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import io.ghostnote.config.ConfigurationReader;
import io.ghostnote.config.Finding;
import io.ghostnote.config.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quartz.CronExpression;

/** The configuration file as the commands want it: read, or the command ends with everything that is wrong with it. */
final class Settings {
    private Settings() {}

    static Result read(Path file) {
        return new ConfigurationReader(CronExpression::isValidExpression).read(file);
    }

    /** The configuration, with warnings on standard error. */
    static Configuration require(Path file) {
        Result result = read(file);
        List<String> lines = result.findings().stream()
                .map(finding -> describe(finding, file))
                .toList();
        if (result instanceof Result.Read read) {
            lines.forEach(System.err::println);
            return read.configuration();
        }
        throw new Stop(Sysexits.CONFIG, lines);
    }

    /** The finding with its file, and with what to do when that is not there at all. */
    static String describe(Finding finding, Path file) {
        String hint =
                Files.exists(file) ? "" : "; name yours with --config FILE, or write one after conf/ghostnote.yaml";
        return finding.describe(file) + hint;
    }
}
