package io.ghostnote.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/** Choices drawn from the input itself, so that a finding is found again. */
record Lot(long number) {
    private static final int MUCH = 100_000;

    static Lot of(byte[] input) {
        CRC32 sum = new CRC32();
        sum.update(input);
        return new Lot(sum.getValue());
    }

    boolean oneIn(int so) {
        return number % so == 0;
    }

    /** A part of the input many times over, between what stands before and after it. */
    byte[] repeated(byte[] input) {
        int a = choice(10, input.length);
        int b = choice(16, input.length);
        int from = Math.min(a, b);
        int to = Math.max(a, b) + (a == b && a < input.length ? 1 : 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream(MUCH + input.length);
        out.write(input, 0, from);
        while (to > from && out.size() < MUCH) {
            out.write(input, from, to - from);
        }
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }

    private int choice(int bit, int length) {
        return (int) ((number >> bit) % (length + 1));
    }
}
