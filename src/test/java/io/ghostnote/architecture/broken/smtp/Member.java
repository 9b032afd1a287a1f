package io.ghostnote.architecture.broken.smtp;

public final class Member {}
