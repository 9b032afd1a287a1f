/** Tests against real mail that is no part of the project. */
@NullMarked
package io.ghostnote.corpus;

import org.jspecify.annotations.NullMarked;
