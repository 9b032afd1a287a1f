/** Measuring: a made mailbox, and a client that reads the same octets and does nothing with them (docs/benchmarks.md). */
@NullMarked
package io.ghostnote.bench;

import org.jspecify.annotations.NullMarked;
