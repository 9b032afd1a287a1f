package io.ghostnote.architecture.broken.mail;

public final class InACircle {
    io.ghostnote.architecture.broken.thread.InACircle round() {
        return new io.ghostnote.architecture.broken.thread.InACircle();
    }
}
