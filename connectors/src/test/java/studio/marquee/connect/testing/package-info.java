/** A small real workspace with a real warehouse, made anew for each test. */
@NullMarked
package studio.marquee.connect.testing;

import org.jspecify.annotations.NullMarked;
