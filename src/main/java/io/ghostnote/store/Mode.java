package io.ghostnote.store;

/** How a store is opened. */
public enum Mode {
    /** For the service: makes the store when there is none, brings its schema up to date, and keeps every other instance out. */
    READ_WRITE,
    /** For a look beside the running service: changes nothing, needs a store that exists. */
    READ_ONLY,
    /**
     * For a word of the freelancer's beside the running service, which may be in the middle of a pass: needs a store that exists. Only
     * what the service reads anew in every pass may be written so.
     */
    BESIDE
}
