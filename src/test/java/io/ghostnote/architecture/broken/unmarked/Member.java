package io.ghostnote.architecture.broken.unmarked;

public final class Member {}
