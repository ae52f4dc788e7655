/** Light and dark, the fonts and the one style sheet of our own. */
@NullMarked
package studio.marquee.app.theme;

import org.jspecify.annotations.NullMarked;
