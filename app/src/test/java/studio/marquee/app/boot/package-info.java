/** What is decided before anything is opened. */
@NullMarked
package studio.marquee.app.boot;

import org.jspecify.annotations.NullMarked;
