/** The Angus Mail adapter of the port Mailbox. */
@NullMarked
package io.ghostnote.imap;

import org.jspecify.annotations.NullMarked;
