/** The builder's view models without a toolkit. */
@NullMarked
package studio.marquee.app.feature.builder.item;

import org.jspecify.annotations.NullMarked;
