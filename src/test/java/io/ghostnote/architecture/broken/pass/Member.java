package io.ghostnote.architecture.broken.pass;

public final class Member {}
