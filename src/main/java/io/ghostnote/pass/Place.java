package io.ghostnote.pass;

/** Where a message lies: folder, UIDVALIDITY and UID together name it for good. */
public record Place(String account, String folder, long uidValidity, long uid) {}
