package io.ghostnote.ladder;

import java.util.Optional;

/** One reason not to take a step: a pure function with a finding or nothing. */
@FunctionalInterface
interface Guard {
    Optional<Finding> check(Case c);
}
