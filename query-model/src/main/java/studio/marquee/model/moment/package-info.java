/** Relative time, resolved once against a stated moment to half-open ranges. */
@NullMarked
package studio.marquee.model.moment;

import org.jspecify.annotations.NullMarked;
