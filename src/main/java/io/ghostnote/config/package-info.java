/** One YAML file to values, with every problem at once. */
@NullMarked
package io.ghostnote.config;

import org.jspecify.annotations.NullMarked;
