/** Opening a generation, leaf sets and profiles. */
@NullMarked
package studio.marquee.connect.cache;

import org.jspecify.annotations.NullMarked;
