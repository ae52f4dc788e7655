/** May wire, may print. */
@NullMarked
package studio.marquee.house.planted.app.boot;

import org.jspecify.annotations.NullMarked;
