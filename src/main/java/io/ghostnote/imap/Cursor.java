package io.ghostnote.imap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the grammar of responses (RFC 9051 section 9) from octets, strictly: what does not fit is {@link Unreadable}. */
final class Cursor {
    /** A response that does not follow the grammar. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private static final int MAX_DEPTH = 64;

    private final byte[] octets;
    private final int end;
    private int at;

    Cursor(byte[] octets, int from, int end) {
        this.octets = octets;
        this.at = from;
        this.end = end;
    }

    static Cursor of(String text) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return new Cursor(octets, 0, octets.length);
    }

    boolean atEnd() {
        return at >= end;
    }

    int peek() {
        return at < end ? octets[at] & 0xff : -1;
    }

    void spaces() {
        while (at < end && octets[at] == ' ') {
            at++;
        }
    }

    /** Skips spaces, and takes this character if it comes next. */
    boolean take(char c) {
        spaces();
        if (at < end && octets[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char c) throws Unreadable {
        if (!take(c)) {
            throw unreadable("'" + c + "' expected");
        }
    }

    /** An atom, flag or number: everything up to a space, a bracket, a quote or the end. */
    String atom() throws Unreadable {
        spaces();
        int from = at;
        while (at < end && !delimiter(octets[at])) {
            at++;
        }
        if (from == at) {
            throw unreadable("a word expected");
        }
        return text(from, at);
    }

    private static boolean delimiter(byte b) {
        return b == ' ' || b == '(' || b == ')' || b == '[' || b == ']' || b == '"' || b == '<' || b == '>' || b == '{';
    }

    long number() throws Unreadable {
        spaces();
        int from = at;
        long value = 0;
        while (at < end && octets[at] >= '0' && octets[at] <= '9') {
            if (at - from > 18) {
                throw unreadable("a number expected");
            }
            value = value * 10 + (octets[at++] - '0');
        }
        if (from == at) {
            throw unreadable("a number expected");
        }
        return value;
    }

    /** A quoted string or a literal; null for NIL. At most {@code limit} octets are kept. */
    byte @Nullable [] string(int limit) throws Unreadable {
        spaces();
        int c = peek();
        if (c == '"') {
            return quoted(limit);
        }
        if (c == '{' || c == '~') {
            return literal(limit);
        }
        String atom = atom();
        if (atom.equalsIgnoreCase("NIL")) {
            return null;
        }
        throw unreadable("a string expected");
    }

    /** A string, or an atom as it is: folder names. Backslashes in the atom are kept. */
    String astring() throws Unreadable {
        spaces();
        int c = peek();
        if (c == '"' || c == '{') {
            byte[] string = string(Integer.MAX_VALUE);
            return string == null ? "" : new String(string, StandardCharsets.ISO_8859_1);
        }
        int from = at;
        while (at < end && octets[at] != ' ' && octets[at] != ')' && octets[at] != '(') {
            at++;
        }
        if (from == at) {
            throw unreadable("a name expected");
        }
        return text(from, at);
    }

    private byte[] quoted(int limit) throws Unreadable {
        at++;
        byte[] value = new byte[16];
        int length = 0;
        while (at < end && octets[at] != '"') {
            if (octets[at] == '\\' && at + 1 < end) {
                at++;
            }
            if (length < limit) {
                if (length == value.length) {
                    value = Arrays.copyOf(value, length * 2);
                }
                value[length++] = octets[at];
            }
            at++;
        }
        if (at >= end) {
            throw unreadable("the quote does not end");
        }
        at++;
        return Arrays.copyOf(value, length);
    }

    private byte[] literal(int limit) throws Unreadable {
        take('~');
        expect('{');
        long count = number();
        take('+');
        expect('}');
        if (at + 2 > end || octets[at] != '\r' || octets[at + 1] != '\n' || count > end - at - 2) {
            throw unreadable("the literal is cut off");
        }
        at += 2;
        byte[] value = Arrays.copyOfRange(octets, at, at + (int) Math.min(count, limit));
        at += (int) count;
        return value;
    }

    /** Skips one value of any kind. */
    void skip() throws Unreadable {
        skip(0);
    }

    private void skip(int depth) throws Unreadable {
        if (depth > MAX_DEPTH) {
            throw unreadable("brackets nested too deep");
        }
        spaces();
        int c = peek();
        if (c == '(') {
            at++;
            while (!take(')')) {
                if (atEnd()) {
                    throw unreadable("the list does not end");
                }
                skip(depth + 1);
            }
        } else if (c == '"' || c == '{' || c == '~') {
            string(0);
        } else {
            int from = at;
            while (at < end && octets[at] != ' ' && octets[at] != ')' && octets[at] != '(') {
                at++;
            }
            if (from == at) {
                throw unreadable("a value expected");
            }
        }
    }

    /** Everything up to this character, which is taken, too. */
    String until(char c) throws Unreadable {
        int from = at;
        while (at < end && octets[at] != c) {
            at++;
        }
        if (at >= end) {
            throw unreadable("'" + c + "' expected");
        }
        return text(from, at++);
    }

    String rest() {
        spaces();
        String rest = text(at, Math.max(at, end));
        at = end;
        return rest;
    }

    Unreadable unreadable(String what) {
        int from = Math.max(0, Math.min(at, end) - 60);
        String around = text(from, Math.min(end, at + 20)).replaceAll("[\\x00-\\x1f\\x7f-\\xff]", "?");
        return new Unreadable(what + " near \"" + around + "\"");
    }

    private String text(int from, int to) {
        return new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
