/** One pass: sync, decide, write. Declares the ports Mailbox and Journal. */
@NullMarked
package io.ghostnote.pass;

import org.jspecify.annotations.NullMarked;
