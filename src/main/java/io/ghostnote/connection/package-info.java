/**
 * A connection to a mail server, whatever is spoken over it: where the server is, TLS with its identity checked, what proves who the
 * user is, time limits, and words for what goes wrong.
 */
@NullMarked
package io.ghostnote.connection;

import org.jspecify.annotations.NullMarked;
