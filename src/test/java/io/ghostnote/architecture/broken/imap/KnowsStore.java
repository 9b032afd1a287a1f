package io.ghostnote.architecture.broken.imap;

import io.ghostnote.architecture.broken.store.Member;

final class KnowsStore {
    Member other() {
        return new Member();
    }
}
