/** The middle of the builder: the tree of rules on the table, with the numbers of each of them. */
@NullMarked
package studio.marquee.app.feature.builder.canvas;

import org.jspecify.annotations.NullMarked;
