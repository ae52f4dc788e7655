/** Measuring rows when they arrive, and remembering what became of each refresh. */
@NullMarked
package studio.marquee.connect.arrival;

import org.jspecify.annotations.NullMarked;
