/** A step and its facts to the words of a note. */
@NullMarked
package io.ghostnote.note;

import org.jspecify.annotations.NullMarked;
