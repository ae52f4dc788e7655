/** Half of a cycle. */
@NullMarked
package studio.marquee.house.planted.cycle.one;

import org.jspecify.annotations.NullMarked;
