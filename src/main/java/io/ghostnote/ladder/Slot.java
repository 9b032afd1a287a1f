package io.ghostnote.ladder;

import java.util.Locale;

/** The name of an argument of a reason, which tells its type too. */
public enum Slot {
    /** Address of the letter's author, empty when it has none. */
    WHO,
    /** An address that nobody reads. */
    ADDRESS,
    /** Addresses that a notice names. */
    PEOPLE,
    /** Subject of a letter, as it was written. */
    SUBJECT,
    /** Day of what is told of, in the client's zone. */
    DAY,
    /** Day on which a silence began, in the client's zone. */
    SINCE,
    /** Day that a letter named. */
    NAMED,
    /** Day on which a hold ends, in the client's zone. */
    UNTIL,
    /** Day on which a step is or was due, in the client's zone. */
    DUE,
    /** Day on which the mailbox was first read, in the client's zone. */
    FIRST_READ,
    /** When draft hours begin again, in the owner's zone. */
    OPENS,
    /** When the last pass ran, in the owner's zone. */
    LAST_RUN,
    /** A step of the ladder. */
    STEP,
    /** A number of drafts. */
    DRAFTS,
    /** Id of an engagement. */
    ENGAGEMENT,
    /** Id of an account. */
    ACCOUNT,
    /** A language tag (BCP 47). */
    LANGUAGE,
    /** Technical text: texts that were tried and the facts they lack. */
    FACTS;

    /** The name used in the texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The argument of that name in the texts; throws IllegalArgumentException when there is none. */
    public static Slot of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
