/** Breaks the rules for connectors. */
@NullMarked
package studio.marquee.house.planted.connect;

import org.jspecify.annotations.NullMarked;
