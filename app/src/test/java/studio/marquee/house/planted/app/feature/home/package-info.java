/** A feature that knows another one. */
@NullMarked
package studio.marquee.house.planted.app.feature.home;

import org.jspecify.annotations.NullMarked;
