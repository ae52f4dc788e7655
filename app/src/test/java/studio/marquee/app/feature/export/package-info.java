/** Proofs of exporting from the window. */
@NullMarked
package studio.marquee.app.feature.export;

import org.jspecify.annotations.NullMarked;
