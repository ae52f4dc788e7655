/** Small controls that more than one area of the window uses. */
@NullMarked
package studio.marquee.app.control;

import org.jspecify.annotations.NullMarked;
