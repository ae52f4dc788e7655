/** Proofs that exports write the people they promise, and nothing else. */
@NullMarked
package studio.marquee.connect.export;

import org.jspecify.annotations.NullMarked;
