package io.ghostnote.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A mail server and how to log in.
 *
 * @param host name in A-labels, or an IP address without brackets
 * @param trust PEM file with the certificates to trust instead of the system's, for servers with a private authority
 */
public record Server(String host, int port, Security security, String user, Login login, Optional<Path> trust) {

    /** How the connection is protected. */
    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** STARTTLS, required: never goes on in clear. */
        STARTTLS,
        /** In clear; only ever with a loopback host. */
        NONE
    }
}
