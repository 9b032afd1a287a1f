/** What surrounds the program: the launcher of a checkout and the unit of the service. */
@NullMarked
package io.ghostnote.packaging;

import org.jspecify.annotations.NullMarked;
