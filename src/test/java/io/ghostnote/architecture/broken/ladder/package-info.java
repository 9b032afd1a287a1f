@NullMarked
package io.ghostnote.architecture.broken.ladder;

import org.jspecify.annotations.NullMarked;
