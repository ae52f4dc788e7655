/** Proofs about how a file becomes a list in the window. */
@NullMarked
package studio.marquee.app.feature.list;

import org.jspecify.annotations.NullMarked;
