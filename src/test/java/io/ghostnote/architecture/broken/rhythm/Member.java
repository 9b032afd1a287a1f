package io.ghostnote.architecture.broken.rhythm;

public final class Member {}
