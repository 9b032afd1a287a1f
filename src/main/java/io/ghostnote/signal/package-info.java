/** What a letter is: by its headers, and by its body where only that tells; what language its text is in. */
@NullMarked
package io.ghostnote.signal;

import org.jspecify.annotations.NullMarked;
