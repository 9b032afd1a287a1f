package io.ghostnote.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the readers of the sections share.
 *
 * @param folder that of the configuration file
 * @param cron whether a cron expression makes sense
 * @param claims who every address belongs to
 */
record Context(Path folder, Predicate<String> cron, Claims claims) {

    static Context of(Path origin, Predicate<String> cron) {
        Path parent = origin.toAbsolutePath().getParent();
        return new Context(parent == null ? origin.toAbsolutePath() : parent, cron, new Claims());
    }

    /** A folder that exists. */
    Kind<Path> folder(String what) {
        return value -> NetKinds.path(folder)
                .read(value)
                .flatMap(path ->
                        Files.isDirectory(path) ? Optional.of(path) : value.refuse("there is no " + what + " " + path));
    }

    /** A file that exists. */
    Kind<Path> file(String what) {
        return value -> NetKinds.path(folder)
                .read(value)
                .flatMap(path -> Files.isRegularFile(path)
                        ? Optional.of(path)
                        : value.refuse("there is no " + what + " " + path));
    }
}
