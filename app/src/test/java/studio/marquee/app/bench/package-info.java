/** Measures what a person feels at the window. */
@NullMarked
package studio.marquee.app.bench;

import org.jspecify.annotations.NullMarked;
