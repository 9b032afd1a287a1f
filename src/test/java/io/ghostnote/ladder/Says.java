package io.ghostnote.ladder;

import io.ghostnote.mail.Kind;
import io.ghostnote.signal.Bill;
import io.ghostnote.signal.Gist;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What letters of the tests say. */
final class Says {
    private Says() {}

    /** A score of docs/signals.md section 2: 3 for a question, -2 for a word of thanks. */
    static Gist score(int score) {
        return gist(Kind.HUMAN, score, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    static Gist announcing(Announcement announcement) {
        return gist(Kind.HUMAN, 0, Optional.empty(), Optional.empty(), Set.of(announcement), Optional.empty());
    }

    static Gist announcing(Announcement announcement, String until) {
        return gist(
                Kind.HUMAN,
                0,
                Optional.empty(),
                Optional.empty(),
                Set.of(announcement),
                Optional.of(LocalDate.parse(until)));
    }

    /** A letter that brings that and asks nothing. */
    static Gist bringing(Carried carried) {
        return score(0).carrying(Optional.of(carried), Bill.NONE);
    }

    static Gist notice(Notice notice) {
        return gist(Kind.AUTO_REPLY, 0, Optional.of(notice), Optional.empty(), Set.of(), Optional.empty());
    }

    static Gist awayUntil(String back) {
        return gist(
                Kind.AUTO_REPLY,
                0,
                Optional.of(Notice.ABSENCE),
                Optional.of(LocalDate.parse(back)),
                Set.of(),
                Optional.empty());
    }

    private static Gist gist(
            Kind kind,
            int score,
            Optional<Notice> notice,
            Optional<LocalDate> back,
            Set<Announcement> announces,
            Optional<LocalDate> until) {
        return new Gist(
                kind,
                notice,
                back,
                notice.filter(what -> what == Notice.LEFT_COMPANY)
                        .map(what -> List.of("omar@noor.example"))
                        .orElse(List.of()),
                OptionalInt.of(score),
                announces,
                until,
                "en",
                OptionalInt.of(40),
                true);
    }
}
