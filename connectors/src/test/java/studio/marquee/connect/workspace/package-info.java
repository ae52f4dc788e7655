/** Workspaces whole and broken. */
@NullMarked
package studio.marquee.connect.workspace;

import org.jspecify.annotations.NullMarked;
