package io.ghostnote.app;

import io.ghostnote.config.Account;
import io.ghostnote.config.Login;
import io.ghostnote.config.SecretReader;
import io.ghostnote.config.SecretResult;
import io.ghostnote.config.Server;
import io.ghostnote.connection.Limits;
import io.ghostnote.connection.MailServer;
import io.ghostnote.connection.Protocol;
import io.ghostnote.connection.Secret;
import io.ghostnote.connection.Security;
import io.ghostnote.imap.ImapServer;
import io.ghostnote.smtp.SmtpPostbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** From the configuration file's servers and secrets to those of the adapters. */
final class Servers {
    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(30);

    private final SecretReader secrets;
    private final AccessTokens tokens;

    Servers(SecretReader secrets, AccessTokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    static SecretReader secrets(Map<String, String> environment) {
        return new SecretReader(
                environment,
                Optional.ofNullable(environment.get("CREDENTIALS_DIRECTORY")).map(Path::of),
                COMMAND_PATIENCE);
    }

    ImapServer imap(Account account) {
        ImapServer.Folders folders = new ImapServer.Folders(
                account.folders().inbox(),
                account.folders().sent().orElse(null),
                account.folders().drafts().orElse(null),
                account.folders().watch(),
                account.folders().commands().orElse(null),
                account.smtp().isPresent());
        return new ImapServer(server(Protocol.IMAP, account.imap()), folders);
    }

    /** Where mail to the owner is handed in; nothing where none is configured. */
    Optional<SmtpPostbox> postbox(Account account) {
        return account.smtp().map(server -> new SmtpPostbox(server(Protocol.SMTP, server)));
    }

    private MailServer server(Protocol protocol, Server server) {
        return new MailServer(
                protocol,
                server.host(),
                server.port(),
                security(server.security()),
                server.user(),
                secret(server.login()),
                server.trust().orElse(null),
                Limits.DEFAULT);
    }

    private static Security security(Server.Security security) {
        return switch (security) {
            case TLS -> Security.TLS;
            case STARTTLS -> Security.STARTTLS;
            case NONE -> Security.NONE;
        };
    }

    private Secret secret(Login login) {
        if (login instanceof Login.Password password) {
            return Secret.password(() -> resolve(password.secret()));
        }
        return Secret.accessToken(() -> tokens.fresh((Login.OAuth2) login, this::resolve));
    }

    private String resolve(io.ghostnote.config.Secret secret) throws IOException {
        SecretResult result = secrets.resolve(secret);
        if (result instanceof SecretResult.Found found) {
            return found.value();
        }
        throw new IOException(((SecretResult.Missing) result).finding().message());
    }
}
