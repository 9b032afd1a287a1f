/**
 * The SQLite adapter of the port Journal, and its migrations: one file that holds what must outlive the process. Uses HikariCP for
 * the connections and, only when there is a schema to make or to change, Flyway.
 */
@NullMarked
package io.ghostnote.store;

import org.jspecify.annotations.NullMarked;
