/** The record of what was done with people, which nobody can change without being noticed. */
@NullMarked
package studio.marquee.connect.audit;

import org.jspecify.annotations.NullMarked;
