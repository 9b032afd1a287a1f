package io.ghostnote.ladder;

/** Orders the clients when the day's drafts do not suffice for all (docs/requirements.md G07); the first is served first. */
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
