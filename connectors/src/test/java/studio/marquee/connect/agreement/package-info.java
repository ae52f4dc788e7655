/** The same people from every engine, and from a slow and obvious reading of what a rule means. */
@NullMarked
package studio.marquee.connect.agreement;

import org.jspecify.annotations.NullMarked;
