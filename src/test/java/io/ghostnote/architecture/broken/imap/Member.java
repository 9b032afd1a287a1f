package io.ghostnote.architecture.broken.imap;

public final class Member {}
