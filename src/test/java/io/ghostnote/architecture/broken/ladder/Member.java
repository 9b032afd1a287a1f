package io.ghostnote.architecture.broken.ladder;

public final class Member {}
