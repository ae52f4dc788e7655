/** Row sets against an obvious set of numbers. */
@NullMarked
package studio.marquee.model.member;

import org.jspecify.annotations.NullMarked;
