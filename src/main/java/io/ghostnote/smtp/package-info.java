/**
 * Submission (RFC 6409) of mail to the owner by Angus Mail's SMTP transport, as adapter of the port Postbox. The recipient is an {@code
 * OwnerAddress}: nothing else can be handed to the transport, and no other package may use one.
 */
@NullMarked
package io.ghostnote.smtp;

import org.jspecify.annotations.NullMarked;
