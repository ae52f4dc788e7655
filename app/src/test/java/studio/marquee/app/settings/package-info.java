/** Settings as a file. */
@NullMarked
package studio.marquee.app.settings;

import org.jspecify.annotations.NullMarked;
