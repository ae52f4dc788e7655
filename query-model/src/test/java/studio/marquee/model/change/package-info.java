/** Every kind of change, and whom it touches. */
@NullMarked
package studio.marquee.model.change;

import org.jspecify.annotations.NullMarked;
