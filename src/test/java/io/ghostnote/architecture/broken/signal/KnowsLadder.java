package io.ghostnote.architecture.broken.signal;

import io.ghostnote.architecture.broken.ladder.Member;

final class KnowsLadder {
    Member other() {
        return new Member();
    }
}
