package io.ghostnote.config;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** What proves to a server that the owner is meant. */
public sealed interface Login {

    /** The secrets it takes. */
    Stream<Secret> secrets();

    /** A password, or an app password. */
    record Password(Secret secret) implements Login {
        @Override
        public Stream<Secret> secrets() {
            return Stream.of(secret);
        }
    }

    /**
     * An OAuth 2.0 refresh token (RFC 6749 section 6), exchanged for access tokens.
     *
     * @param clientSecret absent for public clients
     * @param tokenEndpoint that of the provider, or the configured one; https, or any loopback address
     * @param authorizationEndpoint where a browser asks for consent (RFC 6749 section 3.1), where known
     * @param scope what is asked for, where the provider wants it said
     */
    record OAuth2(
            Provider provider,
            String clientId,
            Optional<Secret> clientSecret,
            Secret refreshToken,
            URI tokenEndpoint,
            Optional<URI> authorizationEndpoint,
            Optional<String> scope)
            implements Login {
        @Override
        public Stream<Secret> secrets() {
            return Stream.concat(clientSecret.stream(), Stream.of(refreshToken));
        }
    }

    /** Whose OAuth 2.0. */
    enum Provider {
        GOOGLE,
        MICROSOFT,
        CUSTOM
    }
}
