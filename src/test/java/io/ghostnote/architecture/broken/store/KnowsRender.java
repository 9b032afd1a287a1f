package io.ghostnote.architecture.broken.store;

import io.ghostnote.architecture.broken.render.Member;

final class KnowsRender {
    Member other() {
        return new Member();
    }
}
