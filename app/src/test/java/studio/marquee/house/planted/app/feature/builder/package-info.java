/** A feature that another one knows. */
@NullMarked
package studio.marquee.house.planted.app.feature.builder;

import org.jspecify.annotations.NullMarked;
