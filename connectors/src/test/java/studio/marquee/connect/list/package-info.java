/** Proofs about lists from files. */
@NullMarked
package studio.marquee.connect.list;

import org.jspecify.annotations.NullMarked;
