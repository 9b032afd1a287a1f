package io.ghostnote.architecture.broken.text;

public final class Member {}
