/** Every word, number and moment that the window says. */
@NullMarked
package studio.marquee.app.text;

import org.jspecify.annotations.NullMarked;
