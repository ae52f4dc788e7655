/** Proofs that keys are kept as promised. */
@NullMarked
package studio.marquee.connect.keys;

import org.jspecify.annotations.NullMarked;
