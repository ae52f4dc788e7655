/** The saved audiences with their people, and the marts they come from. */
@NullMarked
package studio.marquee.app.feature.home;

import org.jspecify.annotations.NullMarked;
