/** Where marts come from and who uses them. */
@NullMarked
package studio.marquee.model.directory;

import org.jspecify.annotations.NullMarked;
