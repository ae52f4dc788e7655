/** The left of the builder: everything that can be used, found by any of its words. */
@NullMarked
package studio.marquee.app.feature.builder.palette;

import org.jspecify.annotations.NullMarked;
