package io.ghostnote.wording;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class Ints {
    static final Ints NONE = new Ints();

    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }
}
