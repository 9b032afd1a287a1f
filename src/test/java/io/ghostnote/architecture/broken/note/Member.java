package io.ghostnote.architecture.broken.note;

public final class Member {}
