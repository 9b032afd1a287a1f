package io.ghostnote.app;

import java.util.List;

/** Ends a command with an exit code of {@link Sysexits} and lines for standard error. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final List<String> lines;

    Stop(int code, List<String> lines) {
        super(String.join("\n", lines));
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    Stop(int code, String line) {
        this(code, List.of(line));
    }

    int code() {
        return code;
    }

    List<String> lines() {
        return lines;
    }
}
