package io.ghostnote.note;

import java.time.LocalDate;
import java.time.YearMonth;

/** One value that a note may state, and where it is from. */
public sealed interface Fact permits Fact.Words, Fact.Day, Fact.Month, Fact.BusinessDays, Fact.Condition {

    /** Where a value is from; a note states nothing else (docs/rubric.md point 2). */
    enum Source {
        CONFIGURATION,
        LEDGER,
        MAIL,
        COMPUTED
    }

    Source source();

    /** True when a value of this form can be stated for a placeholder of that kind. */
    boolean fits(Placeholder.Kind kind);

    /** Words in the language of the note, a code, an amount or a link: untrusted until {@link Values} has cleaned them. */
    record Words(String text, Source source) implements Fact {
        @Override
        public boolean fits(Placeholder.Kind kind) {
            return switch (kind) {
                case TITLE, TEXT, QUESTION, CODE, AMOUNT, URL -> true;
                case DATE, MONTH, BUSINESS_DAYS, CONDITION -> false;
            };
        }
    }

    /** A day in the client's calendar. */
    record Day(LocalDate date, Source source) implements Fact {
        @Override
        public boolean fits(Placeholder.Kind kind) {
            return kind == Placeholder.Kind.DATE;
        }
    }

    /** A month of a year. */
    record Month(YearMonth month, Source source) implements Fact {
        @Override
        public boolean fits(Placeholder.Kind kind) {
            return kind == Placeholder.Kind.MONTH;
        }
    }

    /** A number of business days, at least 0. */
    record BusinessDays(int count, Source source) implements Fact {
        @Override
        public boolean fits(Placeholder.Kind kind) {
            return kind == Placeholder.Kind.BUSINESS_DAYS;
        }
    }

    /** A condition that holds; one that does not hold is left out. */
    record Condition(Source source) implements Fact {
        @Override
        public boolean fits(Placeholder.Kind kind) {
            return kind == Placeholder.Kind.CONDITION;
        }
    }
}
