/** Known clients, the owner's own addresses, and who is who in an envelope. */
@NullMarked
package io.ghostnote.client;

import org.jspecify.annotations.NullMarked;
