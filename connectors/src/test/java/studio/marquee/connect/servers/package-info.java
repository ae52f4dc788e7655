/** Whole workspaces whose sources are real servers. */
@NullMarked
package studio.marquee.connect.servers;

import org.jspecify.annotations.NullMarked;
