package io.ghostnote.ladder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A named value in a reason. Words from mail stand in it as they came: whoever shows them makes them harmless. */
public sealed interface Argument {
    Slot slot();

    /** Gives the value to the teller's method for its type. */
    <T> T told(Teller<T> teller);

    /** What is made of a value, by its type. */
    interface Teller<T> {
        T day(LocalDate day);

        T time(LocalDateTime time);

        T step(Step step);

        /** @param number not negative */
        T count(int number);

        T words(String words);

        T people(List<String> addresses);
    }

    /** A day. */
    record Day(Slot slot, LocalDate day) implements Argument {
        @Override
        public <T> T told(Teller<T> teller) {
            return teller.day(day);
        }
    }

    /** A time on the wall. */
    record Time(Slot slot, LocalDateTime time) implements Argument {
        @Override
        public <T> T told(Teller<T> teller) {
            return teller.time(time);
        }
    }

    /** A step of the ladder. */
    record Rank(Slot slot, Step step) implements Argument {
        @Override
        public <T> T told(Teller<T> teller) {
            return teller.step(step);
        }
    }

    /** A number of things. */
    record Count(Slot slot, int number) implements Argument {
        @Override
        public <T> T told(Teller<T> teller) {
            return teller.count(number);
        }
    }

    /** An address, a subject, an id. */
    record Words(Slot slot, String words) implements Argument {
        @Override
        public <T> T told(Teller<T> teller) {
            return teller.words(words);
        }
    }

    /** Several addresses. */
    record People(Slot slot, List<String> addresses) implements Argument {
        public People {
            addresses = List.copyOf(addresses);
        }

        @Override
        public <T> T told(Teller<T> teller) {
            return teller.people(addresses);
        }
    }

    static Argument who(String address) {
        return new Words(Slot.WHO, address);
    }

    static Argument address(String address) {
        return new Words(Slot.ADDRESS, address);
    }

    static Argument people(List<String> addresses) {
        return new People(Slot.PEOPLE, addresses);
    }

    static Argument subject(String subject) {
        return new Words(Slot.SUBJECT, subject);
    }

    static Argument day(LocalDate day) {
        return new Day(Slot.DAY, day);
    }

    static Argument since(LocalDate day) {
        return new Day(Slot.SINCE, day);
    }

    static Argument named(LocalDate day) {
        return new Day(Slot.NAMED, day);
    }

    static Argument until(LocalDate day) {
        return new Day(Slot.UNTIL, day);
    }

    static Argument due(LocalDate day) {
        return new Day(Slot.DUE, day);
    }

    static Argument firstRead(LocalDate day) {
        return new Day(Slot.FIRST_READ, day);
    }

    static Argument opens(LocalDateTime time) {
        return new Time(Slot.OPENS, time);
    }

    static Argument lastRun(LocalDateTime time) {
        return new Time(Slot.LAST_RUN, time);
    }

    static Argument step(Step step) {
        return new Rank(Slot.STEP, step);
    }

    static Argument drafts(int number) {
        return new Count(Slot.DRAFTS, number);
    }

    static Argument engagement(String id) {
        return new Words(Slot.ENGAGEMENT, id);
    }

    static Argument account(String id) {
        return new Words(Slot.ACCOUNT, id);
    }

    static Argument language(String tag) {
        return new Words(Slot.LANGUAGE, tag);
    }

    static Argument facts(String text) {
        return new Words(Slot.FACTS, text);
    }
}
