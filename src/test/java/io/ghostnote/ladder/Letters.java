package io.ghostnote.ladder;

import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MessageId;
import io.ghostnote.signal.Gist;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Carried;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary correspondence: few conversations and few instants, so that answers cross and clocks agree. */
final class Letters {
    private static final Instant START = Instant.parse("2025-11-02T06:00:00Z");
    private static final List<String> LABELS = List.of("A", "B", "C", "site/D", "site/E");

    enum Sort {
        OWNER,
        CLIENT,
        COLLEAGUE,
        STRANGER,
        AUTO_REPLY,
        COLLEAGUES_AUTO_REPLY,
        BOUNCE,
        INVITATION,
        CIRCULAR,
        DRAFT,
        TO_NOBODY
    }

    /** One letter; {@code parent} picks one of the letters before it, which counts when it is of the same conversation. */
    record Spec(int conversation, Sort sort, int hours, int parent, Text text) {}

    /** What it says, once it has been read. */
    enum Text {
        UNREAD,
        QUESTION,
        STATEMENT,
        THANKS,
        PROMISE,
        POSTPONED,
        GOODBYE,
        PROPOSAL;

        Optional<Gist> gist() {
            return switch (this) {
                case UNREAD -> Optional.empty();
                case QUESTION -> Optional.of(Says.score(3));
                case STATEMENT -> Optional.of(Says.score(0));
                case THANKS -> Optional.of(Says.score(-2));
                case PROMISE -> Optional.of(Says.announcing(Announcement.PROMISE));
                case POSTPONED -> Optional.of(Says.announcing(Announcement.POSTPONED, "2025-11-12"));
                case GOODBYE -> Optional.of(Says.announcing(Announcement.GOODBYE));
                case PROPOSAL -> Optional.of(Says.bringing(Carried.PROPOSAL));
            };
        }
    }

    private Letters() {}

    static Arbitrary<List<Spec>> some() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LABELS.size() - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(Sort.OWNER)),
                                Tuple.of(3, Arbitraries.just(Sort.CLIENT)),
                                Tuple.of(4, Arbitraries.of(Sort.class))),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-10, 12),
                        Arbitraries.of(Text.class))
                .as(Spec::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                // There are so many that a property would see nothing else, and nearly all are one or two letters.
                .withoutEdgeCases();
    }

    static Mail written(List<Spec> specs) {
        Mail mail = new Mail();
        List<MessageId> ids = new ArrayList<>();
        for (Spec spec : specs) {
            MessageId id = add(mail, spec);
            if (spec.parent() >= 0 && spec.parent() < ids.size()) {
                mail.answers(id, ids.get(spec.parent()));
            }
            ids.add(id);
        }
        return mail;
    }

    static MessageId add(Mail mail, Spec spec) {
        // Steps of a few hours over weeks: ties are frequent, and whole weekends pass.
        Instant at = START.plus(Duration.ofHours(7L * spec.hours()));
        String label = LABELS.get(spec.conversation());
        MessageId id = add(mail, spec, at, label);
        spec.text().gist().ifPresent(gist -> mail.says(id, gist));
        return id;
    }

    private static MessageId add(Mail mail, Spec spec, Instant at, String label) {
        return switch (spec.sort()) {
            case OWNER -> mail.owner(label, at);
            case CLIENT -> mail.client(label, at);
            case COLLEAGUE -> mail.write(label, at, Mail.COLLEAGUE, Mail.OWNER, Kind.HUMAN);
            case STRANGER -> mail.write(label, at, Mail.STRANGER, Mail.OWNER, Kind.HUMAN);
            case AUTO_REPLY -> mail.autoReply(label, at, Mail.LAYLA);
            case COLLEAGUES_AUTO_REPLY -> mail.autoReply(label, at, Mail.COLLEAGUE);
            case BOUNCE -> mail.bounce(label, at);
            case INVITATION -> mail.write(label, at, Mail.LAYLA, Mail.OWNER, Kind.CALENDAR);
            case CIRCULAR -> mail.write(label, at, Mail.LAYLA, Mail.OWNER, Kind.LIST);
            case DRAFT -> mail.draft(label, at);
            case TO_NOBODY -> mail.write(label, at, Mail.OWNER, "no-reply@noor.example", Kind.HUMAN);
        };
    }
}
