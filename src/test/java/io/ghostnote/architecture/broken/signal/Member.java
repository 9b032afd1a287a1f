package io.ghostnote.architecture.broken.signal;

public final class Member {}
