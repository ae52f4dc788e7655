@NullMarked
package studio.marquee.connect.arrival;

import org.jspecify.annotations.NullMarked;
