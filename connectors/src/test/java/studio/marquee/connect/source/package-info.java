/** Sources that answer and sources that do not. */
@NullMarked
package studio.marquee.connect.source;

import org.jspecify.annotations.NullMarked;
