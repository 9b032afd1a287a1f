package io.ghostnote.architecture.broken.imap;

import ch.qos.logback.classic.Level;

interface MeetsTheLogWriter {
    void takeLevel(Level it);
}
