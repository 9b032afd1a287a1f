package io.ghostnote.architecture.broken.note;

import io.ghostnote.architecture.broken.report.Member;

final class KnowsReport {
    Member other() {
        return new Member();
    }
}
