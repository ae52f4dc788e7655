/** The command line from what is typed to what is printed, over a real demo brand. */
@NullMarked
package studio.marquee.app.cli;

import org.jspecify.annotations.NullMarked;
