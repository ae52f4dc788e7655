/** The local cache, over real DuckDB files. */
@NullMarked
package studio.marquee.connect.cache;

import org.jspecify.annotations.NullMarked;
