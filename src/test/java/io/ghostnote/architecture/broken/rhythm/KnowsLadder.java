package io.ghostnote.architecture.broken.rhythm;

import io.ghostnote.architecture.broken.ladder.Member;

final class KnowsLadder {
    Member other() {
        return new Member();
    }
}
