package io.ghostnote.pass;

import io.ghostnote.mail.HeaderBlock;
import java.time.Instant;
import java.util.Optional;

/**
 * The header fields of one message as they came from the server, not parsed.
 *
 * @param header the octets of the fields asked for, CRLF line ends, possibly cut at a limit
 * @param draft flag {@code \Draft}
 * @param deleted flag {@code \Deleted}
 * @param size RFC822.SIZE
 * @param providerThread X-GM-THRID or THREADID where offered
 */
public record RawHeader(
        long uid,
        Instant internalDate,
        boolean draft,
        boolean deleted,
        long size,
        HeaderBlock header,
        Optional<String> providerThread) {}
