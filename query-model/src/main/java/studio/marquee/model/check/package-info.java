/** Every problem in a segment, with its place and its remedy. */
@NullMarked
package studio.marquee.model.check;

import org.jspecify.annotations.NullMarked;
