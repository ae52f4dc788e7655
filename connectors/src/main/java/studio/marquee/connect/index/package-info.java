/** What is made from the rows of a generation so that rules over them are counted faster. */
@NullMarked
package studio.marquee.connect.index;

import org.jspecify.annotations.NullMarked;
