package io.ghostnote.architecture.broken.thread;

public final class InACircle {
    io.ghostnote.architecture.broken.mail.InACircle round() {
        return new io.ghostnote.architecture.broken.mail.InACircle();
    }
}
