package io.ghostnote.connection;

/** How a connection is protected. */
public enum Security {
    /** TLS from the first octet (RFC 8314). */
    TLS,
    /** TLS after the command STARTTLS; never goes on without it. */
    STARTTLS,
    /** No protection: to this very computer only. */
    NONE
}
