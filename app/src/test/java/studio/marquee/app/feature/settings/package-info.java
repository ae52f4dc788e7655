/** The settings' view model without a toolkit. */
@NullMarked
package studio.marquee.app.feature.settings;

import org.jspecify.annotations.NullMarked;
