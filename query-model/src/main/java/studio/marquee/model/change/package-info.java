/** What changed from one version of a mart to the next, and whom that touches. */
@NullMarked
package studio.marquee.model.change;

import org.jspecify.annotations.NullMarked;
