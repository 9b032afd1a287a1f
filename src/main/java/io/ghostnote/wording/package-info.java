/**
 * What a text says: whether it expects an answer, what it announces, which day it names. The words are data files beside the classes; an
 * automaton of words finds them in linear time.
 */
@NullMarked
package io.ghostnote.wording;

import org.jspecify.annotations.NullMarked;
