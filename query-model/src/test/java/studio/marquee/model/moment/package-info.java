/** What relative time comes to, by examples. */
@NullMarked
package studio.marquee.model.moment;

import org.jspecify.annotations.NullMarked;
