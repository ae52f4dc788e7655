/** Rules as sentences whose parts can be changed where they stand. */
@NullMarked
package studio.marquee.app.feature.builder.rule;

import org.jspecify.annotations.NullMarked;
