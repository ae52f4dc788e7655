/** A refresh as a pipeline: plan, read, check, write, switch. */
@NullMarked
package studio.marquee.connect.extract;

import org.jspecify.annotations.NullMarked;
