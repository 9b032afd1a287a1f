package io.ghostnote.report;

import io.ghostnote.calendar.WorkCalendar;
import io.ghostnote.ladder.Voices;
import io.ghostnote.ladder.Voices.Voice;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.Letter;
import io.ghostnote.signal.Gist;
import io.ghostnote.thread.Conversation;
import io.ghostnote.wording.Announcement;
import io.ghostnote.wording.Expectation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Exchange} out of a client's conversations. Letters of which nothing was read ask, bring and announce nothing. */
public final class ExchangeReader {
    private static final Set<Announcement> TELLING =
            EnumSet.of(Announcement.PROMISE, Announcement.POSTPONED, Announcement.GOODBYE);

    private final Voices voices;
    private final WorkCalendar calendar;

    /** @param calendar the owner's, by which the owner's own answers are measured */
    public ExchangeReader(Voices voices, WorkCalendar calendar) {
        this.voices = voices;
        this.calendar = calendar;
    }

    /** Of the engagement with that id, empty where the client has none. */
    public Exchange read(List<Conversation> conversations, String engagement) {
        List<Conversation> own = conversations.stream()
                .filter(conversation -> voices.engagement(conversation).equals(engagement))
                .toList();
        Course course = new Course(calendar.zone());
        record Said(Letter letter, Conversation conversation) {}
        own.stream()
                .flatMap(conversation -> conversation.letters().stream().map(letter -> new Said(letter, conversation)))
                .filter(said -> human(said.letter()))
                .sorted(Comparator.comparing((Said said) -> said.letter().sentAt())
                        .thenComparing(said -> said.letter().id().value()))
                .forEach(said -> course.take(said.letter(), said.conversation()));
        List<Reference> unanswered = new ArrayList<>();
        own.forEach(conversation -> conversation.letters().stream()
                .filter(this::human)
                .reduce((older, newer) -> newer)
                .filter(last -> voices.of(last) != Voice.OWNER && asks(last))
                .ifPresent(last -> unanswered.add(Reference.of(last, calendar.zone()))));
        unanswered.sort(Comparator.comparing(Reference::day)
                .thenComparing(reference -> reference.id().value()));
        return course.exchange(unanswered);
    }

    /** Not a draft, no machine's, and nobody's who only pretends. */
    private boolean human(Letter letter) {
        return letter.kind() == Kind.HUMAN
                && !voices.draft(letter)
                && voices.gist(letter).map(Gist::genuine).orElse(true);
    }

    private boolean asks(Letter letter) {
        return voices.gist(letter)
                .filter(gist -> gist.expects(false) == Expectation.Verdict.YES)
                .isPresent();
    }

    /** The letters one after the other. An answer in another conversation of the engagement is one too, as it is for the client's. */
    private final class Course {
        private final ZoneId zone;
        private final List<Exchange.Answer> answers = new ArrayList<>();
        private final List<Reference> disputes = new ArrayList<>();
        private final List<Exchange.Brought> brought = new ArrayList<>();
        private final List<Exchange.Announced> announced = new ArrayList<>();
        private Exchange.Written own = Exchange.Written.NOTHING;
        private Exchange.Written client = Exchange.Written.NOTHING;
        private @Nullable Letter asked;

        Course(ZoneId zone) {
            this.zone = zone;
        }

        void take(Letter letter, Conversation conversation) {
            Optional<Gist> gist = voices.gist(letter);
            OptionalInt words = gist.map(Gist::words).orElse(OptionalInt.empty());
            if (voices.of(letter) == Voice.OWNER) {
                own = own.and(words);
                gist.flatMap(Gist::carries)
                        .ifPresent(what -> brought.add(new Exchange.Brought(Reference.of(letter, zone), what)));
                answer(letter, conversation);
                return;
            }
            client = client.and(words);
            if (asked == null && asks(letter)) {
                asked = letter;
            }
            gist.ifPresent(said -> announcement(letter, said));
        }

        private void answer(Letter letter, Conversation conversation) {
            Letter question = asked;
            if (question != null && voices.toClient(letter, conversation)) {
                answers.add(new Exchange.Answer(
                        Reference.of(letter, zone),
                        Reference.of(question, zone),
                        calendar.minutesBetween(question.sentAt(), letter.sentAt())));
                asked = null;
            }
        }

        private void announcement(Letter letter, Gist gist) {
            if (gist.announces().contains(Announcement.DISPUTE)) {
                disputes.add(Reference.of(letter, zone));
            }
            gist.announcement()
                    .filter(TELLING::contains)
                    .ifPresent(what -> announced.add(new Exchange.Announced(Reference.of(letter, zone), what)));
        }

        Exchange exchange(List<Reference> unanswered) {
            return new Exchange(own, client, answers, unanswered, disputes, brought, announced);
        }
    }
}
