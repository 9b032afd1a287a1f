package io.ghostnote.render;

import java.util.List;
import java.util.Optional;

/**
 * What is told, in its order and already in words, before it is laid out as text or as HTML. Words from outside are fit to be shown and
 * isolated; nothing is escaped.
 *
 * @param lead stands below the title
 * @param foot stands at the end
 */
record Page(String title, List<String> lead, List<Part> parts, List<Row> foot) {
    Page {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
        foot = List.copyOf(foot);
    }

    /**
     * Things of one kind.
     *
     * @param note said once about all of them
     * @param more said after them, when not all are shown
     */
    record Part(String head, Optional<String> note, List<Card> cards, Optional<Row> more) {
        Part {
            cards = List.copyOf(cards);
        }
    }

    /**
     * One thing.
     *
     * @param who empty when nobody is named
     * @param about empty when there is no subject
     */
    record Card(String who, String about, List<Row> rows) {
        Card {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One thing said of it.
     *
     * @param figure what is shown as it is typed, or a small picture that the words say as well; may be empty
     * @param percent how long a {@link Kind#BAR} is, 0 to 100
     */
    record Row(Kind kind, String words, String figure, int percent) {
        Row(Kind kind, String words, String figure) {
            this(kind, words, figure, 0);
        }

        static Row bar(String words, int percent) {
            return new Row(Kind.BAR, words, Pulse.bar(percent), percent);
        }

        static Row of(String words) {
            return new Row(Kind.SAID, words, "");
        }

        static Row next(String words) {
            return new Row(Kind.NEXT, words, "");
        }

        static Row command(String words, String command) {
            return new Row(Kind.COMMAND, words, command);
        }
    }

    /** How a row is shown. */
    enum Kind {
        SAID,
        NEXT,
        COMMAND,
        PULSE,
        /** A part of a whole, drawn. */
        BAR
    }
}
