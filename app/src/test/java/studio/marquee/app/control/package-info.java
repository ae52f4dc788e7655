/** How what the areas of the window share behaves. */
@NullMarked
package studio.marquee.app.control;

import org.jspecify.annotations.NullMarked;
