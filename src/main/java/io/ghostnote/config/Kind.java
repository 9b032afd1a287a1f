package io.ghostnote.config;

import java.util.Optional;

/** How one kind of value is read: a value, or nothing with every problem reported. */
@FunctionalInterface
interface Kind<T> {
    Optional<T> read(Value value);
}
