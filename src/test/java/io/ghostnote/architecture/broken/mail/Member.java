package io.ghostnote.architecture.broken.mail;

public final class Member {}
