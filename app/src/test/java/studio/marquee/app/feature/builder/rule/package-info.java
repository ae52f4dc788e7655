/** The builder's view models without a toolkit. */
@NullMarked
package studio.marquee.app.feature.builder.rule;

import org.jspecify.annotations.NullMarked;
