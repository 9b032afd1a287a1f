package io.ghostnote.config;

import io.ghostnote.config.Server.Security;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code imap} and {@code smtp} of an account; the account's {@code oauth2} serves for both. */
final class ServerSection {
    /** Used while the rest of a file without a usable server is looked at. */
    static final Server STAND_IN = new Server(
            "", 993, Security.TLS, "", new Login.Password(new Secret.Bare(new Spot(0, 0, ""), "")), Optional.empty());

    private static final Map<Security, Integer> IMAP_PORTS =
            new EnumMap<>(Map.of(Security.TLS, 993, Security.STARTTLS, 143, Security.NONE, 143));
    private static final Map<Security, Integer> SMTP_PORTS =
            new EnumMap<>(Map.of(Security.TLS, 465, Security.STARTTLS, 587, Security.NONE, 25));

    private static final String ONE_LOGIN = "password and oauth2 exclude each other, and one of them is enough";

    private final Context context;
    private final Kind<Secret> secret;
    private final OAuth2Section oauth2;
    private final Optional<Value> shared;
    private final Optional<Login> sharedLogin;

    ServerSection(Context context, Optional<Value> shared) {
        this.context = context;
        this.secret = new SecretKind(context.folder());
        this.oauth2 = new OAuth2Section(secret);
        this.shared = shared;
        this.sharedLogin = shared.flatMap(oauth2::read);
    }

    Optional<Server> imap(Value value) {
        Section section = Section.of(value);
        String user = section.need("user", Kinds.LINE, "");
        Optional<Login> login = login(section);
        if (shared.isPresent() && (section.has("password") || section.has("oauth2"))) {
            section.value().error(ONE_LOGIN);
        }
        if (login.isEmpty() && noLogin(section)) {
            section.missing("password");
        }
        return Optional.of(server(section, IMAP_PORTS, user, login.orElse(STAND_IN.login()), Optional.empty()));
    }

    /** User, password and trusted certificates are those of IMAP where nothing else is said. */
    Optional<Server> smtp(Value value, Server imap) {
        Section section = Section.of(value);
        String user = section.get("user", Kinds.LINE, imap.user());
        Login login = login(section).orElse(imap.login());
        return Optional.of(server(section, SMTP_PORTS, user, login, imap.trust()));
    }

    private Server server(
            Section section, Map<Security, Integer> ports, String user, Login login, Optional<Path> trust) {
        String host = section.need("host", NetKinds.HOST, "localhost");
        Security security = section.get("security", Kinds.choice(Security.class), Security.TLS);
        if (security == Security.NONE && !NetKinds.loopback(host)) {
            section.take("security")
                    .ifPresent(v ->
                            v.error("none would send the password in clear; only a host on this machine may have it"));
        }
        int port = section.get("port", NetKinds.PORT, ports.getOrDefault(security, 993));
        Optional<Path> certificates =
                section.find("trust", context.file("file")).or(() -> trust);
        section.done();
        return new Server(host, port, security, user, login, certificates);
    }

    private Optional<Login> login(Section section) {
        Optional<Login> password = section.find("password", secret).map(Login.Password::new);
        Optional<Login> own = section.find("oauth2", oauth2);
        if (section.has("password") && section.has("oauth2")) {
            section.value().error(ONE_LOGIN);
        }
        return password.or(() -> own).or(() -> sharedLogin);
    }

    private boolean noLogin(Section section) {
        return section.value().node() instanceof Node.Mapping
                && !section.has("password")
                && !section.has("oauth2")
                && shared.isEmpty();
    }
}
