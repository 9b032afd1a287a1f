package io.ghostnote.imap;

import java.util.Locale;

/**
 * The tagged end of a command.
 *
 * @param code what stands in brackets, such as {@code APPENDUID 1 2}; may be empty
 * @param text for people
 */
record Result(Status status, String code, String text) {
    enum Status {
        OK,
        NO,
        BAD
    }

    static Result of(Reply reply) {
        Status status = reply.isOK() ? Status.OK : reply.isNO() ? Status.NO : Status.BAD;
        return of(status, reply.getRest());
    }

    static Result of(Status status, String rest) {
        String line = rest.strip();
        if (line.startsWith("[")) {
            int close = line.indexOf(']');
            if (close > 0) {
                return new Result(
                        status,
                        line.substring(1, close),
                        line.substring(close + 1).strip());
            }
        }
        return new Result(status, "", line);
    }

    boolean ok() {
        return status == Status.OK;
    }

    /** True when the response code begins with this word. */
    boolean says(String word) {
        String upper = code.toUpperCase(Locale.ROOT);
        return upper.equals(word) || upper.startsWith(word + " ");
    }

    /** What the server said, as it is shown to the owner: one line, no control characters, not endless. */
    String quote() {
        String all = (status + " " + (code.isEmpty() ? "" : "[" + code + "] ") + text).strip();
        String clean = all.replaceAll("\\p{Cntrl}+", " ");
        return clean.length() > 300 ? clean.substring(0, 300) + "…" : clean;
    }
}
