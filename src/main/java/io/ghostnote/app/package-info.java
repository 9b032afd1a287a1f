/** Commands, wiring, scheduling, signals and the system clock. */
@NullMarked
package io.ghostnote.app;

import org.jspecify.annotations.NullMarked;
