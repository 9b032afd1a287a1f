/** Letters as values: parsed at the edge, immutable. Uses Apache James Mime4j to take MIME bodies apart; header fields are read here, leniently and in linear time. */
@NullMarked
package io.ghostnote.mail;

import org.jspecify.annotations.NullMarked;
