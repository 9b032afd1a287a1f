package io.ghostnote.architecture.broken.wording;

public final class Member {}
