/** Letters as values: parsed at the edge, immutable. Uses Apache James Mime4j to read RFC 5322 and RFC 2047 leniently. */
@NullMarked
package io.ghostnote.mail;

import org.jspecify.annotations.NullMarked;
