/** Sentences as a marketer reads them. */
@NullMarked
package studio.marquee.model.words;

import org.jspecify.annotations.NullMarked;
