package io.ghostnote.architecture.broken.store;

import io.ghostnote.architecture.broken.app.Member;

final class KnowsApp {
    Member other() {
        return new Member();
    }
}
