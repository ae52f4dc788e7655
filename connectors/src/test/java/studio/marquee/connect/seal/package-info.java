/** Proofs that what is sealed stays sealed. */
@NullMarked
package studio.marquee.connect.seal;

import org.jspecify.annotations.NullMarked;
