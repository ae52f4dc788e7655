/** What arrived with a refresh, judged against what its contract says and against its past. */
@NullMarked
package studio.marquee.model.arrival;

import org.jspecify.annotations.NullMarked;
