/** The program stopped, cut off and killed at every moment. */
@NullMarked
package io.ghostnote.crash;

import org.jspecify.annotations.NullMarked;
