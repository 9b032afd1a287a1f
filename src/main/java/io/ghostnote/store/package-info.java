/** The SQLite adapter of the port Journal, and its migrations. */
@NullMarked
package io.ghostnote.store;

import org.jspecify.annotations.NullMarked;
