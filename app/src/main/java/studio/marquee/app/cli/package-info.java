/** The command line: the same engine without a window, for automation and CI. */
@NullMarked
package studio.marquee.app.cli;

import org.jspecify.annotations.NullMarked;
