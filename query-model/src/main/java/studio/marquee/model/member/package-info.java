/** Sets of row ids and the algebra over them. */
@NullMarked
package studio.marquee.model.member;

import org.jspecify.annotations.NullMarked;
