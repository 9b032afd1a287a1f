package io.ghostnote.architecture.broken.app;

public final class Member {}
