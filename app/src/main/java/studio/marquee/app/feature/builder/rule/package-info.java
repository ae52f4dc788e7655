/** Rules as sentences that are changed where they stand. */
@NullMarked
package studio.marquee.app.feature.builder.rule;

import org.jspecify.annotations.NullMarked;
