package io.ghostnote.architecture;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The packages of the program. The order is that of the core: each core package may know those before it. A package is named here in
 * the commit that creates it; {@link HouseTest} fails while the two differ.
 */
enum Part {
    MAIL,
    THREAD,
    CLIENT,
    CALENDAR,
    TEXT,
    WORDING,
    SIGNAL,
    RHYTHM,
    LADDER,
    NOTE,
    REPORT,
    PASS,
    CONNECTION,
    IMAP,
    SMTP,
    STORE,
    CONFIG,
    RENDER,
    APP;

    static Set<Part> core() {
        return EnumSet.range(MAIL, REPORT);
    }

    static Set<Part> allBut(Part... parts) {
        EnumSet<Part> rest = EnumSet.allOf(Part.class);
        rest.removeAll(Set.of(parts));
        return rest;
    }

    /** The parts that this one may know, itself included. */
    Set<Part> knows() {
        return switch (this) {
            case MAIL, THREAD, CLIENT, CALENDAR, TEXT, WORDING, SIGNAL, RHYTHM, LADDER, NOTE, REPORT ->
                EnumSet.range(MAIL, this);
            case PASS, CONFIG -> coreAnd(this);
            case CONNECTION, STORE, RENDER -> coreAnd(this, PASS);
            case IMAP, SMTP -> coreAnd(this, PASS, CONNECTION);
            case APP -> EnumSet.allOf(Part.class);
        };
    }

    /** The name of the package under the root. */
    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As ArchUnit's package identifier, subpackages included. */
    String under(String root) {
        return root + "." + segment() + "..";
    }

    private static Set<Part> coreAnd(Part... more) {
        Set<Part> parts = EnumSet.copyOf(core());
        parts.addAll(Set.of(more));
        return parts;
    }
}
