/** Proofs about rows on their way into the cache. */
@NullMarked
package studio.marquee.connect.rows;

import org.jspecify.annotations.NullMarked;
