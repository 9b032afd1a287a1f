package io.ghostnote.architecture.broken.imap;

final class HoldsAStopwatch {
    long nanos() {
        return System.nanoTime();
    }
}
