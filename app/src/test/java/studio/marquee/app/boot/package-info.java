/** The whole window, driven as a person drives it. */
@NullMarked
package studio.marquee.app.boot;

import org.jspecify.annotations.NullMarked;
