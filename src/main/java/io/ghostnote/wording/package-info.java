/**
 * What a text says: whether it expects an answer, what it announces, which day it names. The words are data files; a word automaton finds them in
 * linear time.
 */
@NullMarked
package io.ghostnote.wording;

import org.jspecify.annotations.NullMarked;
