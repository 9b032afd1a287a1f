package io.ghostnote.store;

/** How a store is opened. */
public enum Mode {
    /** For the service: makes the store when there is none, brings its schema up to date, and keeps every other instance out. */
    READ_WRITE,
    /** For a look beside the running service: changes nothing, needs a store that exists. */
    READ_ONLY
}
