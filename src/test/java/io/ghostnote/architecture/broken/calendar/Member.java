package io.ghostnote.architecture.broken.calendar;

public final class Member {}
