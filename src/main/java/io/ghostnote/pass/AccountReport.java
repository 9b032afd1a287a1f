package io.ghostnote.pass;

import java.util.List;
import java.util.Optional;

/**
 * What reading one account brought.
 *
 * @param seen messages in the watched folders
 * @param kept letters that belong to clients
 * @param fresh messages that were new in this pass
 * @param failure why it could not be read completely, if so
 * @param remarks sentences for the freelancer: what was heard in the command folders
 */
public record AccountReport(
        String id,
        long seen,
        long kept,
        long fresh,
        Optional<String> error,
        Optional<MailboxException.Failure> failure,
        List<String> remarks) {
    public AccountReport {
        remarks = List.copyOf(remarks);
    }

    /** The same, with what went wrong. */
    AccountReport with(MailboxException wrong) {
        return new AccountReport(
                id,
                seen,
                kept,
                fresh,
                Optional.of(String.valueOf(wrong.getMessage())),
                Optional.of(wrong.failure()),
                remarks);
    }

    /** The same, with these remarks. */
    AccountReport with(List<String> sentences) {
        return new AccountReport(id, seen, kept, fresh, error, failure, sentences);
    }
}
