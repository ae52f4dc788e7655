/** Words, numbers and moments. */
@NullMarked
package studio.marquee.app.text;

import org.jspecify.annotations.NullMarked;
