/** The tree of rules on the table, tried without a window. */
@NullMarked
package studio.marquee.app.feature.builder.canvas;

import org.jspecify.annotations.NullMarked;
