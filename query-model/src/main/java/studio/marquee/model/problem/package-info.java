/** What went wrong, where, and what to do next: a value that every layer can carry. */
@NullMarked
package studio.marquee.model.problem;

import org.jspecify.annotations.NullMarked;
