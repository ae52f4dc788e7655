/** People whom somebody names in a file: read, matched, and kept sealed as a list of one's own. */
@NullMarked
package studio.marquee.connect.list;

import org.jspecify.annotations.NullMarked;
