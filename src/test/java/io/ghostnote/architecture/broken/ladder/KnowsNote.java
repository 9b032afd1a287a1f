package io.ghostnote.architecture.broken.ladder;

import io.ghostnote.architecture.broken.note.Member;

final class KnowsNote {
    Member other() {
        return new Member();
    }
}
