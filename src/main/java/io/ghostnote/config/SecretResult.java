package io.ghostnote.config;

/** What became of looking up a secret. */
public sealed interface SecretResult {

    /** The secret was found; never empty, without the line break at its end. */
    record Found(String value) implements SecretResult {
        @Override
        public String toString() {
            return Secret.HIDDEN;
        }
    }

    /** The secret is not to be had, for the reason in the finding. */
    record Missing(Finding finding) implements SecretResult {}
}
