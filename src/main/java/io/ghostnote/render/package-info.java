/** Note texts to MIME messages; verdicts to text and JSON. */
@NullMarked
package io.ghostnote.render;

import org.jspecify.annotations.NullMarked;
