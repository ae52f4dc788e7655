@NullMarked
package studio.marquee.connect.progress;

import org.jspecify.annotations.NullMarked;
