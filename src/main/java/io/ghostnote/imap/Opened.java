package io.ghostnote.imap;

/**
 * What the server said of a folder when it was opened (RFC 9051 section 6.3.2, RFC 7162 section 3.1.2).
 *
 * @param exists how many messages
 * @param uidValidity 0 when not told
 * @param uidNext 0 when not told (Courier)
 * @param highestModSeq 0 when the folder keeps none
 * @param readOnly the server does not allow changes
 */
record Opened(long exists, long uidValidity, long uidNext, long highestModSeq, boolean readOnly) {}
