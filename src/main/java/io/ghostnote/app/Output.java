package io.ghostnote.app;

/** {@code --output}. */
enum Output {
    text,
    json
}
