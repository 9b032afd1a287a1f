package io.ghostnote.architecture.broken.wording;

import io.ghostnote.architecture.broken.signal.Member;

final class KnowsSignal {
    Member other() {
        return new Member();
    }
}
