package io.ghostnote.ladder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why a verdict is as it is: a cause and what its sentence tells of. A value without words; the sentence, in whatever language, is made
 * where it is shown.
 *
 * @param arguments exactly those of the cause, in the order of their names' declaration
 */
public record Reason(Cause cause, Map<Slot, Argument> arguments) {
    /** Throws IllegalArgumentException when the arguments are not those of the cause. */
    public Reason {
        Map<Slot, Argument> sorted = new EnumMap<>(Slot.class);
        sorted.putAll(arguments);
        if (!sorted.keySet().equals(cause.slots())) {
            throw new IllegalArgumentException(cause + " takes " + cause.slots() + ", not " + sorted.keySet());
        }
        arguments = Collections.unmodifiableMap(sorted);
    }

    /** The cause with its arguments, in any order; throws IllegalArgumentException when they are not exactly those it takes. */
    public static Reason of(Cause cause, Argument... arguments) {
        Map<Slot, Argument> named = new EnumMap<>(Slot.class);
        for (Argument argument : arguments) {
            named.put(argument.slot(), argument);
        }
        return new Reason(cause, named);
    }
}
