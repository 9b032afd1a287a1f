/**
 * What a person wrote now: the visible text of a message without what is quoted, signed or disclaimed, and its language. jsoup reads
 * HTML.
 */
@NullMarked
package io.ghostnote.text;

import org.jspecify.annotations.NullMarked;
