@NullMarked
package io.ghostnote.scenario;

import org.jspecify.annotations.NullMarked;
