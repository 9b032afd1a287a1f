package io.ghostnote.app;

import io.ghostnote.config.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fingerprint by which two runs of the program can tell that they work by the same: the configuration file and the owner's own
 * texts, to the octet, and the program's file.
 */
final class Imprint {
    private Imprint() {}

    /** Nothing where it cannot be told, and then nothing is the same. */
    static Optional<String> of(Path file, Configuration configuration) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, program().getBytes(StandardCharsets.UTF_8));
            add(digest, Files.readAllBytes(file));
            if (configuration.templates().isPresent()) {
                Path folder = configuration.templates().get();
                for (Path text : texts(folder)) {
                    add(digest, folder.relativize(text).toString().getBytes(StandardCharsets.UTF_8));
                    add(digest, Files.readAllBytes(text));
                }
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Which file the program is, and of which build; its folder where it has not been packaged. */
    private static String program() throws IOException {
        CodeSource source = Imprint.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("a program from nowhere");
        }
        Path file = Path.of(URI.create(source.getLocation().toString()));
        return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
    }

    /** With its length before it, so that two parts cannot pass for two others. */
    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
