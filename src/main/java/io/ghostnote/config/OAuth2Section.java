package io.ghostnote.config;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Reads {@code oauth2}; what a known provider wants is known. */
final class OAuth2Section implements Kind<Login> {
    private record Known(URI token, URI authorization, String scope) {}

    private static final Map<Login.Provider, Known> KNOWN = Map.of(
            Login.Provider.GOOGLE,
            new Known(
                    URI.create("https://oauth2.googleapis.com/token"),
                    URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
                    "https://mail.google.com/"),
            Login.Provider.MICROSOFT,
            new Known(
                    URI.create("https://login.microsoftonline.com/common/oauth2/v2.0/token"),
                    URI.create("https://login.microsoftonline.com/common/oauth2/v2.0/authorize"),
                    "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access"));

    private final Kind<Secret> secret;

    OAuth2Section(Kind<Secret> secret) {
        this.secret = secret;
    }

    @Override
    public Optional<Login> read(Value value) {
        Section section = Section.of(value);
        Login.Provider provider = section.need("provider", Kinds.choice(Login.Provider.class), Login.Provider.GOOGLE);
        Optional<Known> known = Optional.ofNullable(KNOWN.get(provider));
        Optional<URI> token = section.find("token-endpoint", NetKinds.ENDPOINT).or(() -> known.map(Known::token));
        if (token.isEmpty() && !section.has("token-endpoint")) {
            section.missing("token-endpoint");
        }
        Login login = new Login.OAuth2(
                provider,
                section.need("client-id", Kinds.LINE, ""),
                section.find("client-secret", secret),
                section.need("refresh-token", secret, new Secret.Bare(value.spot(), "")),
                token.orElse(URI.create("https://localhost/")),
                section.find("authorization-endpoint", NetKinds.ENDPOINT).or(() -> known.map(Known::authorization)),
                section.find("scope", Kinds.LINE).or(() -> known.map(Known::scope)));
        section.done();
        return Optional.of(login);
    }
}
