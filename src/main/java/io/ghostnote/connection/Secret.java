package io.ghostnote.connection;

import java.io.IOException;

/**
 * What proves who the user is. It is fetched at every login, so that a changed password or a renewed token is used at once, and it is
 * never printed.
 */
public final class Secret {
    /** What kind of proof it is. */
    public enum Kind {
        PASSWORD,
        ACCESS_TOKEN
    }

    /** Where it comes from; the message of the exception is shown to the owner, so it must not hold the secret. */
    @FunctionalInterface
    public interface Source {
        String get() throws IOException;
    }

    private final Kind kind;
    private final Source source;

    private Secret(Kind kind, Source source) {
        this.kind = kind;
        this.source = source;
    }

    /** A password, for LOGIN or AUTHENTICATE PLAIN. */
    public static Secret password(Source source) {
        return new Secret(Kind.PASSWORD, source);
    }

    /** An OAuth 2 access token, for AUTHENTICATE XOAUTH2 and nothing else. */
    public static Secret accessToken(Source source) {
        return new Secret(Kind.ACCESS_TOKEN, source);
    }

    /** How it is to be proved. */
    public Kind kind() {
        return kind;
    }

    String fetch() throws IOException {
        return source.get();
    }

    @Override
    public String toString() {
        return kind + " (hidden)";
    }
}
