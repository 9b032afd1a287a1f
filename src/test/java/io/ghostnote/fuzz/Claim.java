package io.ghostnote.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a target says of the program; a claim that does not hold is a finding. Cheap when it holds, as it is made a thousand times a second. */
final class Claim {
    /** A claim about a few kilobytes of what the fuzzer made up. */
    private static final long MOST_MILLIS = 300;

    // Under the fuzzer, which counts every branch, what is over in 15 ms otherwise can take two seconds. So time alone
    // is no
    // finding, but time that grows faster than the input: four times the length may take eight times as long, not
    // sixteen.
    private static final long MOST_MILLIS_OF_MUCH = 1_500;
    private static final int PART = 4;
    private static final int GROWTH = 8;
    private static final int ATTEMPTS = 3;
    private static final int EVERY_SO_OFTEN = 8;
    private static final int RARELY = 256;
    /** Only the fuzzer looks at the clock: no test of the ordinary run depends on how busy the machine is. */
    private static final boolean TIMED = Boolean.getBoolean("ghostnote.fuzz.timed");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        Timed<T> again = timed(MOST_MILLIS_OF_MUCH, () -> program.apply(much));
        that(first.equals(again.result), () -> "read differently when long: " + first);
        long whole = again.millis;
        if (whole > MOST_MILLIS_OF_MUCH) {
            byte[] part = Arrays.copyOf(much, much.length / PART);
            long less = timed(0, () -> program.apply(part)).millis;
            that(
                    whole <= GROWTH * less,
                    () -> "took " + whole + " ms for " + much.length + " octets and " + less + " ms for a quarter");
        }
    }

    private static <T> T inTime(long mostMillis, Supplier<T> work) {
        Timed<T> timed = timed(mostMillis, work);
        that(timed.millis <= mostMillis, () -> "took " + timed.millis + " ms, more than " + mostMillis);
        return timed.result;
    }

    private record Timed<T>(T result, long millis) {}

    /** Time of the processor, the least of several attempts until it is little enough: what else the machine does must be no finding. */
    private static <T> Timed<T> timed(long enough, Supplier<T> work) {
        if (!TIMED) {
            return new Timed<>(work.get(), 0);
        }
        long least = Long.MAX_VALUE;
        for (int attempt = 1; ; attempt++) {
            long before = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            least = Math.min(least, TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - before));
            if (least <= enough || attempt == ATTEMPTS) {
                return new Timed<>(result, least);
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
