/** The tree as a sentence a colleague can approve. */
@NullMarked
package studio.marquee.model.words;

import org.jspecify.annotations.NullMarked;
