/** The only place with threads: lanes, jobs with a time limit, and where their answers stand. */
@NullMarked
package studio.marquee.app.job;

import org.jspecify.annotations.NullMarked;
