package io.ghostnote.architecture.broken.report;

public final class Member {}
