package io.ghostnote.architecture.broken.store;

final class Leaves {
    void exit() {
        System.exit(1);
    }

    void halt() {
        Runtime.getRuntime().halt(1);
    }
}
