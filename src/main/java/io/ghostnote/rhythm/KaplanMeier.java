package io.ghostnote.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The weighted product-limit estimate of what share has not been answered yet (Kaplan and Meier 1958; docs/statistics.md section 3).
 *
 * @param curve at each answered value, ascending, the share that takes longer than it
 */
record KaplanMeier(List<Point> curve) {
    private static final double EQUAL = 1e-9;

    /** A value; whether it was answered there, or only not before; and how much it counts, above 0. */
    record Value(double x, boolean answered, double weight) {
        private static int compare(Value one, Value other) {
            int x = Double.compare(one.x, other.x);
            if (x != 0) {
                return x;
            }
            int answered = Boolean.compare(one.answered, other.answered);
            return answered != 0 ? answered : Double.compare(one.weight, other.weight);
        }
    }

    /** After {@code x} this share is still open. */
    record Point(double x, double open) {}

    KaplanMeier {
        curve = List.copyOf(curve);
    }

    static KaplanMeier of(List<Value> values) {
        // Sorted to the last bit, so that the order in which mail was found cannot show in a sum.
        List<Value> sorted = new ArrayList<>(values);
        sorted.sort(Value::compare);
        List<Step> steps = new ArrayList<>();
        double risk = 0;
        for (int end = sorted.size(); end > 0; ) {
            double x = sorted.get(end - 1).x();
            double answered = 0;
            int at = end;
            // At ties answers come before censorings, so what is censored at x is at risk there.
            for (; at > 0 && sorted.get(at - 1).x() == x; at--) {
                Value value = sorted.get(at - 1);
                risk += value.weight();
                answered += value.answered() ? value.weight() : 0;
            }
            if (answered > 0) {
                steps.add(new Step(x, Math.max(0, 1 - answered / risk)));
            }
            end = at;
        }
        List<Point> curve = new ArrayList<>();
        double open = 1;
        for (int i = steps.size() - 1; i >= 0; i--) {
            open *= steps.get(i).factor();
            curve.add(new Point(steps.get(i).x(), open));
        }
        return new KaplanMeier(curve);
    }

    private record Step(double x, double factor) {}

    /**
     * The smallest answered value that so large a share is answered by; where it is exactly that share, the middle between it and the
     * next. Nothing when fewer are answered.
     */
    OptionalDouble quantile(double share) {
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (1 - curve.get(middle).open() >= share - EQUAL) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == curve.size()) {
            return OptionalDouble.empty();
        }
        Point point = curve.get(low);
        boolean exact = Math.abs(1 - point.open() - share) <= EQUAL && low + 1 < curve.size();
        return OptionalDouble.of(exact ? (point.x() + curve.get(low + 1).x()) / 2 : point.x());
    }

    /** The largest answered value; nothing when nothing was. */
    OptionalDouble largest() {
        return curve.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(curve.get(curve.size() - 1).x());
    }
}
