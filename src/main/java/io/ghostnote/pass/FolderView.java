package io.ghostnote.pass;

/**
 * A folder as the server describes it now, without selecting it (STATUS, RFC 9051 section 6.3.11).
 *
 * @param highestModSeq RFC 7162; 0 when the server has none
 */
public record FolderView(String name, Role role, long uidValidity, long uidNext, long messages, long highestModSeq) {}
