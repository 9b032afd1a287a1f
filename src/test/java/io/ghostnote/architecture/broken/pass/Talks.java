package io.ghostnote.architecture.broken.pass;

final class Talks {
    void out() {
        System.out.println();
    }

    void err() {
        System.err.println();
    }

    void trace() {
        new IllegalStateException().printStackTrace();
    }
}
