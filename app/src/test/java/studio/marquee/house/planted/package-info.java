/** Classes that break the rules of the house on purpose, one rule each. */
@NullMarked
package studio.marquee.house.planted;

import org.jspecify.annotations.NullMarked;
