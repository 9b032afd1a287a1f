/** Targets of coverage-guided fuzzing, and the seeds they begin with read as ordinary tests (docs/fuzzing.md). */
@NullMarked
package io.ghostnote.fuzz;

import org.jspecify.annotations.NullMarked;
