package io.ghostnote.architecture.broken.report;

import io.ghostnote.architecture.broken.pass.Member;

final class KnowsPass {
    Member other() {
        return new Member();
    }
}
