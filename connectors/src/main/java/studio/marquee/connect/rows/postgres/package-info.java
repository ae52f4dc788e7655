/** PostgreSQL's binary form of rows, read straight into columns. */
@NullMarked
package studio.marquee.connect.rows.postgres;

import org.jspecify.annotations.NullMarked;
