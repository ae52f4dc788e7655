/** What stands around the areas: opening, top bar, rail and status line. */
@NullMarked
package studio.marquee.app.feature.frame;

import org.jspecify.annotations.NullMarked;
