package io.ghostnote.architecture.broken.smtp;

import io.ghostnote.architecture.broken.imap.Member;

final class KnowsImap {
    Member other() {
        return new Member();
    }
}
