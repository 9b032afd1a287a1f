package io.ghostnote.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a target says of the program; a claim that does not hold is a finding. Cheap when it holds, as it is made a thousand times a second. */
final class Claim {
    /** A claim about a few kilobytes of what the fuzzer made up. */
    private static final long MOST_MILLIS = 300;

    private static final long MOST_MILLIS_OF_MUCH = 1_500;
    // At its start the fuzzer runs everything uncompiled and counts every branch, which takes twenty times what it does
    // later.
    private static final int WARMING = 20;
    private static final int ATTEMPTS = 3;
    private static final int EVERY_SO_OFTEN = 8;
    private static final int RARELY = 256;
    /** Only the fuzzer looks at the clock: no test of the ordinary run depends on how busy the machine is. */
    private static final boolean TIMED = Boolean.getBoolean("ghostnote.fuzz.timed");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static int warmed;

    private Claim() {}

    static void that(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    /**
     * What the program makes of the input: the same each time, and in little time. A part of the inputs is also tried at a length at
     * which anything quadratic is slow.
     */
    static <T> T read(byte[] input, Function<byte[], T> program) {
        T first = inTime(MOST_MILLIS, () -> program.apply(input));
        Lot lot = Lot.of(input);
        if (lot.oneIn(EVERY_SO_OFTEN)) {
            T second = program.apply(input);
            that(first.equals(second), () -> "read differently the second time: " + first + " and " + second);
        }
        if (lot.oneIn(RARELY)) {
            readMuch(input, program);
        }
        return first;
    }

    /** The input made long by repeating a part of it. */
    static <T> void readMuch(byte[] input, Function<byte[], T> program) {
        byte[] much = Lot.of(input).repeated(input);
        T first = program.apply(much);
        for (; TIMED && warmed < WARMING; warmed++) {
            that(first.equals(program.apply(much)), () -> "read differently when long: " + first);
        }
        inTime(MOST_MILLIS_OF_MUCH, () -> program.apply(much));
    }

    /** Time of the processor, the least of several attempts: what else the machine does must be no finding. */
    private static <T> T inTime(long mostMillis, Supplier<T> work) {
        if (!TIMED) {
            return work.get();
        }
        long least = Long.MAX_VALUE;
        for (int attempt = 1; ; attempt++) {
            long before = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            least = Math.min(least, TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - before));
            if (least <= mostMillis) {
                return result;
            }
            if (attempt == ATTEMPTS) {
                throw new AssertionError("took " + least + " ms, more than " + mostMillis);
            }
        }
    }

    /** Text of a header as it may be shown: on one line, nothing in it that hides or turns other text. */
    static void clean(String text, int longest, String what) {
        that(text.length() <= longest, () -> what + " of " + text.length() + " chars");
        text.codePoints()
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069))
                .findFirst()
                .ifPresent(c -> that(false, () -> what + " has U+" + Integer.toHexString(c)));
    }
}
