/** May start threads. */
@NullMarked
package studio.marquee.house.planted.app.job;

import org.jspecify.annotations.NullMarked;
