package io.ghostnote.architecture.broken.thread;

public final class Member {}
