/** The other half of a cycle. */
@NullMarked
package studio.marquee.house.planted.cycle.two;

import org.jspecify.annotations.NullMarked;
