package io.ghostnote.report;

import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A letter that stands for something agreed, brought or announced: a reference, no copy (docs/requirements.md G09). */
public record Evidence(Kind kind, Reference letter) {
    private static final int MOST = 8;

    /** What it stands for. */
    public enum Kind {
        PROPOSAL,
        CONTRACT,
        DELIVERY,
        INVOICE,
        PROMISE,
        POSTPONED,
        GOODBYE;

        private static Kind of(Carried what) {
            return valueOf(what.word().toUpperCase(Locale.ROOT));
        }

        private static Kind of(Announcement what) {
            return valueOf(what.word().toUpperCase(Locale.ROOT));
        }
    }

    /** The newest eight, newest first. */
    static List<Evidence> of(Exchange exchange) {
        return Stream.concat(
                        exchange.brought().stream().map(one -> new Evidence(Kind.of(one.what()), one.letter())),
                        exchange.announced().stream().map(one -> new Evidence(Kind.of(one.what()), one.letter())))
                .sorted(Comparator.comparing((Evidence one) -> one.letter().day())
                        .reversed()
                        .thenComparing(one -> one.letter().id().value()))
                .limit(MOST)
                .toList();
    }
}
