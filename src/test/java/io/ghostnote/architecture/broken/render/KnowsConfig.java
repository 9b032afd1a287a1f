package io.ghostnote.architecture.broken.render;

import io.ghostnote.architecture.broken.config.Member;

final class KnowsConfig {
    Member other() {
        return new Member();
    }
}
