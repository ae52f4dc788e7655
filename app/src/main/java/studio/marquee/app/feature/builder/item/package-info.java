/** What can be brought into an audience, and the rule that each of it begins with. */
@NullMarked
package studio.marquee.app.feature.builder.item;

import org.jspecify.annotations.NullMarked;
