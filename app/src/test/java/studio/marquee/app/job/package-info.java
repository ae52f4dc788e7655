/** Freshness of answers, lanes and their limits. */
@NullMarked
package studio.marquee.app.job;

import org.jspecify.annotations.NullMarked;
