/** The opening's view model without a toolkit. */
@NullMarked
package studio.marquee.app.feature.frame;

import org.jspecify.annotations.NullMarked;
