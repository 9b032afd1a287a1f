package io.ghostnote.architecture.broken.connection;

import io.ghostnote.architecture.broken.imap.Member;

final class KnowsImap {
    Member other() {
        return new Member();
    }
}
