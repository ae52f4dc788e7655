/** Names and marts. */
@NullMarked
package studio.marquee.model.mart;

import org.jspecify.annotations.NullMarked;
