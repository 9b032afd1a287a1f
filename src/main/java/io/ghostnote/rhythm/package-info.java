/** A client's answering times, and what silence is still normal by them (docs/statistics.md). Plain arithmetic, nothing about mail. */
@NullMarked
package io.ghostnote.rhythm;

import org.jspecify.annotations.NullMarked;
