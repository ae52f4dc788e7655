/** Tests of what is said about data. */
@NullMarked
package studio.marquee.app.standing;

import org.jspecify.annotations.NullMarked;
