/** Servers for tests: real ones on loopback, and scripted ones for what real ones seldom do. */
@NullMarked
package io.ghostnote.testing;

import org.jspecify.annotations.NullMarked;
