/** One silence, judged: stages, steps, waits, guards, and the verdict with its reason (docs/ladder.md). */
@NullMarked
package io.ghostnote.ladder;

import org.jspecify.annotations.NullMarked;
