@NullMarked
package io.ghostnote.demo;

import org.jspecify.annotations.NullMarked;
