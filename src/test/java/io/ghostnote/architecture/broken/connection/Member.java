package io.ghostnote.architecture.broken.connection;

public final class Member {}
