/** Every scene of the window as a picture. */
@NullMarked
package studio.marquee.app.tour;

import org.jspecify.annotations.NullMarked;
