/** Contrast of the tokens in use. */
@NullMarked
package studio.marquee.app.theme;

import org.jspecify.annotations.NullMarked;
