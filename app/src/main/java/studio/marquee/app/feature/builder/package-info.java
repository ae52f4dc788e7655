/** One audience: its attributes, its rule and the answer. */
@NullMarked
package studio.marquee.app.feature.builder;

import org.jspecify.annotations.NullMarked;
