/** Whether two segments mean the same people, and what changed from one to the other. */
@NullMarked
package studio.marquee.model.compare;

import org.jspecify.annotations.NullMarked;
