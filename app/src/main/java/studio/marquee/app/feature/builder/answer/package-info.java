/**
 * The right of the builder: how many, how that came about, who they are, and who can be reached.
 */
@NullMarked
package studio.marquee.app.feature.builder.answer;

import org.jspecify.annotations.NullMarked;
