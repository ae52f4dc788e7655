/** What a person may choose, and the facts about this workspace. */
@NullMarked
package studio.marquee.app.feature.settings;

import org.jspecify.annotations.NullMarked;
