/** The few ways in which files of our own are written, synced, renamed and deleted. */
@NullMarked
package studio.marquee.connect.disk;

import org.jspecify.annotations.NullMarked;
