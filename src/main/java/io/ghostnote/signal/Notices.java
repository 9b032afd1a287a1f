package io.ghostnote.signal;

import io.ghostnote.mail.Address;
import io.ghostnote.mail.Envelope;
import io.ghostnote.mail.Kind;
import io.ghostnote.mail.MimePart;
import io.ghostnote.mail.SubjectLine;
import io.ghostnote.signal.MessageKind.Notice;
import io.ghostnote.signal.NoticeWords.Says;
import io.ghostnote.wording.FoldedText;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Automatic replies told by what they say (docs/signals.md section 4), because many are sent like any person's mail; and what those
 * are about that the header told already. A person who writes about a holiday says something else too, asks, or quotes what is answered.
 */
final class Notices {
    private static final int LONGEST = 120;
    private static final int SHORT = 60;
    private static final int OPENING = 14;
    // What is longer than this has more than 120 words in any language; of that only how it begins is looked at.
    private static final int LONGEST_NOTICE = 1_500;
    private static final int LONGEST_OPENING = 300;
    private static final int MOST_REPLACEMENTS = 10;

    private final Envelope envelope;
    private final HeaderKind told;
    private final String text;
    private final NoticeWords words;
    private final boolean brief;
    private final boolean answers;
    private final List<MimePart> parts;

    private Notices(Opened message) {
        this.envelope = message.envelope();
        this.told = message.told();
        String visible = message.visible().text();
        this.brief = visible.length() <= LONGEST_NOTICE;
        this.text = brief ? visible : visible.substring(0, LONGEST_OPENING);
        this.words = new NoticeWords(text, brief ? message.words() : FoldedText.of(text));
        this.answers = message.header().has("In-Reply-To")
                || message.header().has("References")
                || SubjectLine.isAnswer(envelope.subject());
        this.parts = message.parts();
    }

    /** What the text tells, when it tells more than the header. */
    static Optional<MessageKind> of(Opened message) {
        return switch (message.told().kind()) {
            case HUMAN, LIST, AUTOMATED, AUTO_REPLY -> new Notices(message).read();
            case BOUNCE, DELAYED, CALENDAR, RECEIPT -> Optional.empty();
        };
    }

    private Optional<MessageKind> read() {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (told.kind() == Kind.AUTO_REPLY) {
            return Optional.of(reply(about(), told.reason()));
        }
        Optional<String> itself = words.phrase(Says.AUTOMATIC_REPLY);
        boolean few = brief && words.length() <= LONGEST;
        if (itself.isPresent() && (few || words.wordsBefore(Says.AUTOMATIC_REPLY) <= OPENING)) {
            return Optional.of(reply(about(), said(itself)));
        }
        Optional<String> machine = words.phrase(Says.AUTOMATIC_MESSAGE);
        if (machine.isPresent()
                && words.wordsBefore(Says.AUTOMATIC_MESSAGE) <= 2 * OPENING
                && words.has(Says.RECEIVED)) {
            return Optional.of(reply(about(), said(machine)));
        }
        if (!few || told.kind() == Kind.LIST) {
            return Optional.empty();
        }
        return told.kind() == Kind.AUTOMATED ? ofMachine() : ofAnybody();
    }

    /** Machine mail is an automatic reply when it answers something. */
    private Optional<MessageKind> ofMachine() {
        Optional<Notice> about = about();
        boolean absent =
                about.filter(notice -> notice != Notice.ACKNOWLEDGEMENT).isPresent();
        return about.isPresent() && (answers || absent) ? Optional.of(reply(about, told.reason())) : Optional.empty();
    }

    private Optional<MessageKind> ofAnybody() {
        Optional<String> machine = words.phrase(Says.AUTOMATIC_MESSAGE);
        // A question alone settles it, and most letters say nothing of all this: the longer lists are kept for the
        // rest.
        if (words.asks() || (machine.isEmpty() && about().isEmpty()) || words.has(Says.PERSON)) {
            return Optional.empty();
        }
        boolean quotes = quotes();
        if (machine.isPresent() && !quotes) {
            return Optional.of(
                    about().isPresent() || answers
                            ? reply(about(), said(machine))
                            : MessageKind.of(Kind.AUTOMATED, said(machine)));
        }
        boolean formula = words.has(Says.NOTICE);
        for (Says says : List.of(Says.LEFT, Says.ABSENT)) {
            boolean opens = words.wordsBefore(says) <= OPENING + (formula ? OPENING : 0);
            boolean alone = words.length() <= SHORT && !quotes;
            if (words.has(says) && opens && (formula || alone) && (!quotes || twice())) {
                return Optional.of(reply(about(), said(words.phrase(says))));
            }
        }
        boolean acknowledges = words.has(Says.RECEIVED) && (formula || words.has(Says.TICKET));
        return acknowledges && !quotes && words.wordsBefore(Says.RECEIVED) <= 2 * OPENING
                ? Optional.of(reply(about(), said(words.phrase(Says.RECEIVED))))
                : Optional.empty();
    }

    /** Above a quotation an absence alone is what a person mentions; a notice has the rest of its formulas too. */
    private boolean twice() {
        return words.has(Says.NOTICE) && words.wordsBefore(Says.ABSENT) <= OPENING && words.length() <= SHORT;
    }

    private Optional<Notice> about() {
        if (words.has(Says.LEFT)) {
            return Optional.of(Notice.LEFT_COMPANY);
        }
        if (words.has(Says.ABSENT)) {
            return Optional.of(Notice.ABSENCE);
        }
        return words.has(Says.RECEIVED) ? Optional.of(Notice.ACKNOWLEDGEMENT) : Optional.empty();
    }

    private static String said(Optional<String> phrase) {
        return "text: " + phrase.orElse("");
    }

    private MessageKind reply(Optional<Notice> about, String reason) {
        return new MessageKind(Kind.AUTO_REPLY, List.of(), "", about, replacements(), reason);
    }

    /** Addresses in the text that belong neither to who wrote nor to whom it was sent. */
    private List<String> replacements() {
        Set<String> own = new HashSet<>();
        envelope.originators().forEach(address -> own.add(address.key()));
        envelope.recipients().stream().map(Address::key).forEach(own::add);
        Set<String> named = new LinkedHashSet<>();
        for (AddressesInText.Found found : AddressesInText.in(text)) {
            String address = found.address().toLowerCase(Locale.ROOT);
            if (named.size() < MOST_REPLACEMENTS && !own.contains(address)) {
                named.add(address);
            }
        }
        return List.copyOf(named);
    }

    private boolean quotes() {
        return parts.stream()
                .filter(part -> part.type().equals("text/plain") && !part.attachment())
                .findFirst()
                .map(part -> part.text()
                                .lines()
                                .filter(line -> line.startsWith(">"))
                                .limit(2)
                                .count()
                        > 1)
                .orElseGet(() -> parts.stream()
                        .filter(part -> part.type().equals("text/html") && !part.attachment())
                        .anyMatch(part -> part.text().contains("<blockquote")
                                || part.text().contains("gmail_quote")));
    }
}
