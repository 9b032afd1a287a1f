/** Working time between two instants in a person's own calendar. Uses Jollyday for public holidays and the JDK's Umm al-Qura calendar for Ramadan and the Eids. */
@NullMarked
package io.ghostnote.calendar;

import org.jspecify.annotations.NullMarked;
