package io.ghostnote.note;

import io.ghostnote.note.Fact.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What is known for one note, in the note's language. What is not known is not in here. */
public final class Facts {
    private final Map<Placeholder, Fact> known;

    private Facts(Map<Placeholder, Fact> known) {
        this.known = known;
    }

    /** The value, or nothing when it is not known. */
    public Optional<Fact> get(Placeholder placeholder) {
        return Optional.ofNullable(known.get(placeholder));
    }

    /** The facts that satisfy a condition. */
    public Facts only(BiPredicate<Placeholder, Fact> wanted) {
        Map<Placeholder, Fact> kept = new EnumMap<>(Placeholder.class);
        known.forEach((placeholder, fact) -> {
            if (wanted.test(placeholder, fact)) {
                kept.put(placeholder, fact);
            }
        });
        return new Facts(kept);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects facts; a later value for the same placeholder replaces the earlier one. */
    public static final class Builder {
        private final Map<Placeholder, Fact> known = new EnumMap<>(Placeholder.class);

        private Builder() {}

        /** Words, a code, an amount or a link; blank ones count as not known. */
        public Builder words(Placeholder placeholder, String text, Source source) {
            return text.isBlank() ? this : put(placeholder, new Fact.Words(text, source));
        }

        public Builder day(Placeholder placeholder, LocalDate date, Source source) {
            return put(placeholder, new Fact.Day(date, source));
        }

        public Builder month(Placeholder placeholder, YearMonth month, Source source) {
            return put(placeholder, new Fact.Month(month, source));
        }

        public Builder businessDays(Placeholder placeholder, int count, Source source) {
            return put(placeholder, new Fact.BusinessDays(count, source));
        }

        /** A condition; false is the same as not known. */
        public Builder condition(Placeholder placeholder, boolean holds, Source source) {
            return holds ? put(placeholder, new Fact.Condition(source)) : this;
        }

        /** Throws IllegalArgumentException when the value cannot be written for that placeholder. */
        public Builder put(Placeholder placeholder, Fact fact) {
            if (!fact.fits(placeholder.kind())) {
                throw new IllegalArgumentException(placeholder.key() + " cannot be " + fact);
            }
            known.put(placeholder, fact);
            return this;
        }

        public Facts build() {
            return new Facts(new EnumMap<>(known));
        }
    }
}
