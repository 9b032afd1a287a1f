/** Letters to conversations: References and In-Reply-To, then participants, time and subject. */
@NullMarked
package io.ghostnote.thread;

import org.jspecify.annotations.NullMarked;
