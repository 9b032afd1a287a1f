/** The arrows between packages and what each package may use, as tests that fail the build. */
@NullMarked
package io.ghostnote.architecture;

import org.jspecify.annotations.NullMarked;
