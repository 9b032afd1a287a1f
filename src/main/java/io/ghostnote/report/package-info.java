/** What the freelancer is told of the clients, as values: what comes first, what stands together, what is left out (docs/digest.md). */
@NullMarked
package io.ghostnote.report;

import org.jspecify.annotations.NullMarked;
