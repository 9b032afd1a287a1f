package io.ghostnote.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up secrets, each time anew, so that a changed password needs no restart. Neither the secret nor anything a program printed ever
 * becomes part of a finding.
 */
public final class SecretReader {
    /** No password is longer; more means that the wrong file was named. */
    static final int MOST_BYTES = 64 << 10;

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Map<String, String> environment;
    private final Optional<Path> credentials;
    private final Duration patience;

    /**
     * A reader of secrets.
     *
     * @param environment the process's environment variables
     * @param credentials {@code $CREDENTIALS_DIRECTORY}, where systemd passes any
     * @param patience how long a command may take
     */
    public SecretReader(Map<String, String> environment, Optional<Path> credentials, Duration patience) {
        this.environment = Map.copyOf(environment);
        this.credentials = credentials;
        this.patience = patience;
    }

    /** The secret, or why it is not to be had. */
    public SecretResult resolve(Secret secret) {
        if (secret instanceof Secret.File file) {
            return file(file);
        }
        if (secret instanceof Secret.Env env) {
            String value = environment.get(env.name());
            return value == null
                    ? missing(env, "the environment variable " + env.name() + " is not set")
                    : found(env, value, "the environment variable " + env.name());
        }
        if (secret instanceof Secret.Credential credential) {
            return credential(credential);
        }
        if (secret instanceof Secret.Command command) {
            return new SecretCommand(command, patience).run();
        }
        return new SecretResult.Found(((Secret.Bare) secret).value());
    }

    private static SecretResult file(Secret.File secret) {
        Path path = secret.path();
        try {
            // Looked at before it is opened: a file that others may write could be swapped anyway, so it is refused as
            // well.
            if (Files.getFileStore(path).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                return missing(secret, path + " can be read or changed by other users; run: chmod 600 " + quoted(path));
            }
        } catch (NoSuchFileException e) {
            return missing(secret, "there is no file " + path);
        } catch (IOException e) {
            return missing(
                    secret, path + " cannot be looked at (" + e.getClass().getSimpleName() + ")");
        }
        return content(secret, path);
    }

    /** Permissions are systemd's business here: the access list it sets shows as a readable group. */
    private SecretResult credential(Secret.Credential secret) {
        if (credentials.isEmpty()) {
            return missing(
                    secret,
                    "$CREDENTIALS_DIRECTORY is not set; credentials exist only in a service with LoadCredential="
                            + secret.name() + ":…");
        }
        return content(secret, credentials.get().resolve(secret.name()));
    }

    private static SecretResult content(Secret secret, Path path) {
        if (Files.isDirectory(path)) {
            return missing(secret, path + " is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? missing(secret, path + " is too large to be a secret")
                    : found(secret, new String(bytes, StandardCharsets.UTF_8), path.toString());
        } catch (NoSuchFileException e) {
            return missing(secret, "there is no file " + path);
        } catch (AccessDeniedException e) {
            return missing(secret, path + " may not be read by this user");
        } catch (IOException e) {
            return missing(secret, path + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** The first line of the text. */
    static SecretResult found(Secret secret, String text, String where) {
        String line = text.lines().findFirst().orElse("");
        return line.isBlank() ? missing(secret, where + " is empty") : new SecretResult.Found(line);
    }

    static SecretResult missing(Secret secret, String message) {
        return new SecretResult.Missing(secret.spot().error(message));
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\p{L}\\p{N}_./@%+=:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
