package io.ghostnote.calendar;

/** Whether Ramadan and the Eids count for a person (docs/etiquette.md section 8.3). */
public enum Observance {
    /** By country: in the members of the Arab League. */
    AUTO,
    YES,
    NO
}
