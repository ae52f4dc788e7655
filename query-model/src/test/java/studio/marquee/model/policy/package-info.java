/** Policies held against a second opinion. */
@NullMarked
package studio.marquee.model.policy;

import org.jspecify.annotations.NullMarked;
