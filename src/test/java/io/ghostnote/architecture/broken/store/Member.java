package io.ghostnote.architecture.broken.store;

public final class Member {}
