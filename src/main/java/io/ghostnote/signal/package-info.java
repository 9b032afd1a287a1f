/** What a letter is, by its headers, and by its body where only that tells: a person's, an automatic reply, a bounce, machine mail. */
@NullMarked
package io.ghostnote.signal;

import org.jspecify.annotations.NullMarked;
