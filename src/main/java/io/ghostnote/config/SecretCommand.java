package io.ghostnote.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program that prints a secret. What it prints on standard error is thrown away: it may quote the secret. */
final class SecretCommand {
    private final Secret.Command secret;
    private final Duration patience;
    private final String program;

    SecretCommand(Secret.Command secret, Duration patience) {
        this.secret = secret;
        this.patience = patience;
        this.program = Words.quoted(secret.words().get(0));
    }

    SecretResult run() {
        Process process;
        try {
            process = new ProcessBuilder(secret.words())
                    .directory(secret.folder().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return SecretReader.missing(secret, "the program " + program + " cannot be started");
        }
        try {
            process.getOutputStream().close();
            return await(process);
        } catch (IOException e) {
            return SecretReader.missing(secret, "the program " + program + " cannot be spoken to");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private SecretResult await(Process process) {
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        Thread reader = new Thread(() -> drain(process, output), "secret-command");
        reader.setDaemon(true);
        reader.start();
        try {
            // The output ends when the last process that holds it ends, so this waits for all of them.
            byte[] bytes = output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > SecretReader.MOST_BYTES) {
                return SecretReader.missing(secret, "the program " + program + " prints too much to be a secret");
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return tooSlow();
            }
            return process.exitValue() == 0
                    ? SecretReader.found(secret, new String(bytes, StandardCharsets.UTF_8), "the output of " + program)
                    : SecretReader.missing(
                            secret, "the program " + program + " ended with exit code " + process.exitValue());
        } catch (TimeoutException e) {
            return tooSlow();
        } catch (ExecutionException e) {
            return SecretReader.missing(secret, "the output of " + program + " cannot be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SecretReader.missing(secret, "stopped while waiting for the program " + program);
        }
    }

    private SecretResult tooSlow() {
        return SecretReader.missing(
                secret, "the program " + program + " took longer than " + patience.toMillis() / 1000.0 + " seconds");
    }

    private static void drain(Process process, CompletableFuture<byte[]> output) {
        try (InputStream in = process.getInputStream()) {
            output.complete(in.readNBytes(SecretReader.MOST_BYTES + 1));
        } catch (IOException e) {
            output.completeExceptionally(e);
        }
    }
}
