/** How the studio writes a small file of its own. */
@NullMarked
package studio.marquee.app.file;

import org.jspecify.annotations.NullMarked;
