package io.ghostnote.architecture.broken.unlisted;

public final class Member {}
