package io.ghostnote.architecture.broken.mail;

import io.ghostnote.architecture.broken.thread.Member;

final class KnowsThread {
    Member other() {
        return new Member();
    }
}
