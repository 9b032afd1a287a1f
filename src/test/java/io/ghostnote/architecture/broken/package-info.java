/**
 * A small program that breaks each rule of the house, in packages named as the real ones, so that a rule that no longer reports is
 * noticed. Nothing here is ever run.
 */
@NullMarked
package io.ghostnote.architecture.broken;

import org.jspecify.annotations.NullMarked;
