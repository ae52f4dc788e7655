/** Refreshes over real databases, and everything that goes wrong in one. */
@NullMarked
package studio.marquee.connect.extract;

import org.jspecify.annotations.NullMarked;
