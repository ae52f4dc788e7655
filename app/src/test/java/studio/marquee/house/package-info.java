/** The rules of the house as tests: what a review would otherwise have to remember. */
@NullMarked
package studio.marquee.house;

import org.jspecify.annotations.NullMarked;
