@NullMarked
package studio.marquee.model.arrival;

import org.jspecify.annotations.NullMarked;
