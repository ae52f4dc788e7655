/** The manifest that says what a generation is and that it is whole. */
@NullMarked
package studio.marquee.connect.seal;

import org.jspecify.annotations.NullMarked;
