/** How far a long piece of work is, told to whoever waits for it. */
@NullMarked
package studio.marquee.connect.progress;

import org.jspecify.annotations.NullMarked;
