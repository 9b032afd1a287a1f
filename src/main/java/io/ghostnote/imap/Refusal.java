package io.ghostnote.imap;

import io.ghostnote.pass.MailboxException;
import io.ghostnote.pass.MailboxException.Failure;
import java.util.Locale;

/** Why a server does not take a message: by response code (RFC 5530), and by the words of servers that send none. */
final class Refusal {
    private Refusal() {}

    /**
     * The reason why a message could not be put into a folder.
     *
     * @param wanted what was to be done with the message, such as {@code store a draft}
     * @param advice what to do when the folder is missing, beside making it
     */
    static MailboxException of(String host, String name, Result result, String wanted, String advice) {
        String words = result.text().toLowerCase(Locale.ROOT);
        String said = ": " + result.quote();
        if (result.says("OVERQUOTA") || (result.code().isEmpty() && words.contains("quota"))) {
            return new MailboxException(
                    Failure.QUOTA, "The mailbox at " + host + " is full, so it is not possible to " + wanted + said);
        }
        // Other refusals may pass (UNAVAILABLE, INUSE, LIMIT), and of one without a code nobody knows: they stay
        // REFUSED.
        if (result.says("NOPERM")
                || result.says("CANNOT")
                || result.says("READ-ONLY")
                || words.contains("read-only")
                || words.contains("read only")) {
            return readOnly(host, name, said);
        }
        if (result.says("TRYCREATE") || result.says("NONEXISTENT")) {
            return new MailboxException(
                    Failure.NO_FOLDER,
                    "The folder \"" + name + "\" is not at " + host + ". Create it in your mail program, or " + advice
                            + said);
        }
        return new MailboxException(Failure.REFUSED, host + " refused to " + wanted + " in \"" + name + "\"" + said);
    }

    static MailboxException readOnly(String host, String name, String consequence) {
        return new MailboxException(
                Failure.READ_ONLY, "The folder \"" + name + "\" at " + host + " may not be written to" + consequence);
    }
}
