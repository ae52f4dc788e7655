/** Side-by-side measurements in one process: ratios with their spread, equal results first. */
@NullMarked
package studio.marquee.connect.bench;

import org.jspecify.annotations.NullMarked;
