/**
 * Takes the people of an audience to a file: who, which columns, in which form, with what proof.
 */
@NullMarked
package studio.marquee.connect.export;

import org.jspecify.annotations.NullMarked;
