package io.ghostnote.architecture.broken.store;

final class HoldsAStopwatch {
    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }
}
