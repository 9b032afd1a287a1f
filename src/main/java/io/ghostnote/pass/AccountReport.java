package io.ghostnote.pass;

import java.util.Optional;

/**
 * What reading one account brought.
 *
 * @param seen messages in the watched folders
 * @param kept letters that belong to clients
 * @param fresh messages that were new in this pass
 * @param failure why it could not be read completely, if so
 */
public record AccountReport(
        String id,
        long seen,
        long kept,
        long fresh,
        Optional<String> error,
        Optional<MailboxException.Failure> failure) {}
