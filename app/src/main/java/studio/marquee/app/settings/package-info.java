/** What a person chose about the window, kept in a file. */
@NullMarked
package studio.marquee.app.settings;

import org.jspecify.annotations.NullMarked;
