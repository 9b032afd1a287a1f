package io.ghostnote.architecture.broken.calendar;

import io.ghostnote.architecture.broken.text.Member;

final class KnowsText {
    Member other() {
        return new Member();
    }
}
