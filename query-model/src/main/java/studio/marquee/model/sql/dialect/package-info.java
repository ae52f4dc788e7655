/** One file per database, holding only what differs. */
@NullMarked
package studio.marquee.model.sql.dialect;

import org.jspecify.annotations.NullMarked;
