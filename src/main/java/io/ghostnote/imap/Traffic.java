package io.ghostnote.imap;

/**
 * What a connection has cost so far.
 *
 * @param roundTrips how often an answer was waited for after something was sent; commands sent together count once
 * @param commands commands sent
 * @param received octets received, before TLS
 * @param sent octets sent, before TLS
 */
public record Traffic(long roundTrips, long commands, long received, long sent) {}
