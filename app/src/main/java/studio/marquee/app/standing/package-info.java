/** How the data of a window stand: refreshed, protected, promised; in words and in view. */
@NullMarked
package studio.marquee.app.standing;

import org.jspecify.annotations.NullMarked;
