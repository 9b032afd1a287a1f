/**
 * Letters as values: parsed at the edge, immutable. Header fields and MIME bodies are read here, leniently, within limits and in linear
 * time: no library that was tried survives what is sent.
 */
@NullMarked
package io.ghostnote.mail;

import org.jspecify.annotations.NullMarked;
