/** Real databases, started and ended by the test that needs them. */
@NullMarked
package studio.marquee.connect.engines;

import org.jspecify.annotations.NullMarked;
