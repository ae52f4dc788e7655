/**
 * A file with people in it becomes a list: what it names, what was found, and whether to keep it.
 */
@NullMarked
package studio.marquee.app.feature.list;

import org.jspecify.annotations.NullMarked;
