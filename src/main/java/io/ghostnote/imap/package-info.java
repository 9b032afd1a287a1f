/**
 * The Angus Mail adapter of the port Mailbox: Angus greets, learns capabilities and authenticates; what follows is spoken here, so that
 * nothing a server says is dropped and no more than a chunk is ever held.
 */
@NullMarked
package io.ghostnote.imap;

import org.jspecify.annotations.NullMarked;
