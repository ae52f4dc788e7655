/** SQL as a person can review it. */
@NullMarked
package studio.marquee.model.sql;

import org.jspecify.annotations.NullMarked;
