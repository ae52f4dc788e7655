/** Files read strictly and written steadily. */
@NullMarked
package studio.marquee.model.format;

import org.jspecify.annotations.NullMarked;
