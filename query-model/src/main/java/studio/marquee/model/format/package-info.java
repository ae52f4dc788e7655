/** The JSON form of a segment: strict to read, stable to write. */
@NullMarked
package studio.marquee.model.format;

import org.jspecify.annotations.NullMarked;
