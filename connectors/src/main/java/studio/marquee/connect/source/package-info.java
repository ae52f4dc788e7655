/** Typed connection forms and read-only pools over JDBC. */
@NullMarked
package studio.marquee.connect.source;

import org.jspecify.annotations.NullMarked;
