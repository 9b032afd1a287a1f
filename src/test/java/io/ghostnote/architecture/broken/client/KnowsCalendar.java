package io.ghostnote.architecture.broken.client;

import io.ghostnote.architecture.broken.calendar.Member;

final class KnowsCalendar {
    Member other() {
        return new Member();
    }
}
