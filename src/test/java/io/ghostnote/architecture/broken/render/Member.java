package io.ghostnote.architecture.broken.render;

public final class Member {}
