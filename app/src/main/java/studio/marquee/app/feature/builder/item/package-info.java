/** What can be brought into an audience, the rule that it begins with, and what is known of it. */
@NullMarked
package studio.marquee.app.feature.builder.item;

import org.jspecify.annotations.NullMarked;
