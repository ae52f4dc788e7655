/** Rows on their way from a source into a generation, a batch of columns at a time. */
@NullMarked
package studio.marquee.connect.rows;

import org.jspecify.annotations.NullMarked;
