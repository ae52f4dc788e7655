/** Same people, same hash; other people, another one. */
@NullMarked
package studio.marquee.model.compare;

import org.jspecify.annotations.NullMarked;
