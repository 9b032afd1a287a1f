package io.ghostnote.app;

import io.ghostnote.pass.JournalException;
import io.ghostnote.pass.MailboxException;

/** Exit codes of sysexits.h, which systemd knows by name (docs/contract.md, Commands). */
final class Sysexits {
    static final int OK = 0;
    static final int USAGE = 64;
    static final int DATAERR = 65;
    static final int UNAVAILABLE = 69;
    static final int SOFTWARE = 70;
    static final int CANTCREAT = 73;
    static final int IOERR = 74;
    static final int TEMPFAIL = 75;
    static final int NOPERM = 77;
    static final int CONFIG = 78;

    private Sysexits() {}

    static int of(MailboxException.Failure failure) {
        return switch (failure) {
            case UNREACHABLE, CERTIFICATE -> UNAVAILABLE;
            case LOGIN -> NOPERM;
            case SECRET, NO_FOLDER, READ_ONLY -> CONFIG;
            case QUOTA, REFUSED, OUTCOME_UNKNOWN -> TEMPFAIL;
        };
    }

    static int of(JournalException.Failure failure) {
        return switch (failure) {
            case CANNOT_OPEN, NEWER -> CANTCREAT;
            case CANNOT_WRITE -> IOERR;
            case LOCKED -> TEMPFAIL;
        };
    }
}
