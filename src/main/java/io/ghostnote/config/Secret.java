package io.ghostnote.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a password or token is to be found. It is looked up by {@link SecretReader} when it is needed, not when the configuration is
 * read. No {@code toString} of a secret shows anything.
 */
public sealed interface Secret {

    /** Where it stands in the configuration file. */
    Spot spot();

    /** The first line of a file that only its owner may read. */
    record File(Spot spot, Path path) implements Secret {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** An environment variable. */
    record Env(Spot spot, String name) implements Secret {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** A credential that systemd passes to the service ({@code LoadCredential=}, systemd.exec(5)). */
    record Credential(Spot spot, String name) implements Secret {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /**
     * The first line that a program prints; no shell is involved.
     *
     * @param folder the configuration file's folder, in which the program is started
     */
    record Command(Spot spot, List<String> words, Path folder) implements Secret {
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** The secret itself, in the configuration file. */
    record Bare(Spot spot, String value) implements Secret {
        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /** What every secret looks like when it is printed. */
    String HIDDEN = "secret (hidden)";
}
