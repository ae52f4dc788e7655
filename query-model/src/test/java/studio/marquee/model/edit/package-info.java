/** Changes to the tree of a segment, tried on many trees. */
@NullMarked
package studio.marquee.model.edit;

import org.jspecify.annotations.NullMarked;
