/** How an error becomes a problem that a person can act on, and how it looks. */
@NullMarked
package studio.marquee.app.problem;

import org.jspecify.annotations.NullMarked;
