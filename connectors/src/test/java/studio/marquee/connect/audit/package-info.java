/** Proofs that nobody changes the record of what was done without being noticed. */
@NullMarked
package studio.marquee.connect.audit;

import org.jspecify.annotations.NullMarked;
