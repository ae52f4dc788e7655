/** What a check finds, and where. */
@NullMarked
package studio.marquee.model.check;

import org.jspecify.annotations.NullMarked;
