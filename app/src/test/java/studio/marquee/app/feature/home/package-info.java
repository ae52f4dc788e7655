/** The library's view model without a toolkit. */
@NullMarked
package studio.marquee.app.feature.home;

import org.jspecify.annotations.NullMarked;
