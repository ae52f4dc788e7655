/**
 * What is told about people beyond how many there are, with nobody in it who may not be told of.
 */
@NullMarked
package studio.marquee.model.answer;

import org.jspecify.annotations.NullMarked;
