/**
 * Every word, number and moment that the window says, and how what is typed is compared with them.
 */
@NullMarked
package studio.marquee.app.text;

import org.jspecify.annotations.NullMarked;
