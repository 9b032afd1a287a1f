package io.ghostnote.bench;

import java.time.Instant;

/**
 * One message of a made mailbox.
 *
 * @param folder INBOX, Sent or Archive
 * @param flags maildir flags in ascending order: F flagged, R replied, S seen
 * @param arrived its internal date
 * @param text header and body with LF line ends, as a maildir keeps them
 */
record MadeMessage(String folder, String flags, Instant arrived, String text) {}
