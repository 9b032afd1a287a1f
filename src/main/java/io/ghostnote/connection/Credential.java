package io.ghostnote.connection;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The secret of one login, with the user whose it is, and how both are kept out of what is shown. */
public final class Credential {
    private final MailServer server;
    private final String secret;

    private Credential(MailServer server, String secret) {
        this.server = server;
        this.secret = secret;
    }

    /** Fetches the secret of the server's user. */
    public static Credential fetch(MailServer server) throws MailboxException {
        try {
            return new Credential(server, server.secret().fetch());
        } catch (ConnectException | HttpTimeoutException e) {
            throw missing(Failure.UNREACHABLE, server, e);
        } catch (IOException e) {
            throw missing(Failure.SECRET, server, e);
        }
    }

    private static MailboxException missing(Failure failure, MailServer server, IOException e) {
        return new MailboxException(
                failure,
                "The password or token for " + server.user() + " at " + server.host() + " is not available: "
                        + e.getMessage(),
                e);
    }

    /** The secret itself, for the server alone. */
    public String secret() {
        return secret;
    }

    /** That the server did not accept it. */
    public MailboxException refused(String said) {
        return new MailboxException(
                Failure.LOGIN,
                server.host() + " refused the login of " + server.user() + ": " + hide(said)
                        + (server.secret().kind() == Secret.Kind.ACCESS_TOKEN
                                ? ". The access may have been withdrawn: connect the account again."
                                : ". Check user name and password; many providers want an app password."));
    }

    /** That the server could not tell, which is not the user's fault. */
    public MailboxException notChecked(String said) {
        return new MailboxException(
                Failure.UNREACHABLE, server.host() + " cannot check logins at the moment: " + hide(said));
    }

    /** What a server said without the secret in any form: servers have been seen to echo what they were sent. */
    public String hide(String message) {
        if (secret.isEmpty()) {
            return message;
        }
        String text = message;
        for (String form : List.of(
                secret,
                base64(secret),
                base64("\0" + server.user() + "\0" + secret),
                base64("user=" + server.user() + "\u0001auth=Bearer " + secret + "\u0001\u0001"))) {
            text = text.replace(form, "(hidden)");
        }
        return text;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "credential of " + server.user() + " (hidden)";
    }
}
