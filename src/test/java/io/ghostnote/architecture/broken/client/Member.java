package io.ghostnote.architecture.broken.client;

public final class Member {}
