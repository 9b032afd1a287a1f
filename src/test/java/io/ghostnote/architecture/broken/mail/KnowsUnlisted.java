package io.ghostnote.architecture.broken.mail;

import io.ghostnote.architecture.broken.unlisted.Member;

final class KnowsUnlisted {
    Member other() {
        return new Member();
    }
}
