package io.ghostnote.architecture.broken.text;

import io.ghostnote.architecture.broken.wording.Member;

final class KnowsWording {
    Member other() {
        return new Member();
    }
}
