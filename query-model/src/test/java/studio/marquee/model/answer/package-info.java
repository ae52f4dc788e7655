@NullMarked
package studio.marquee.model.answer;

import org.jspecify.annotations.NullMarked;
