/** What a letter is, as far as its headers tell. */
@NullMarked
package io.ghostnote.signal;

import org.jspecify.annotations.NullMarked;
