package io.ghostnote.architecture.broken.config;

public final class Member {}
