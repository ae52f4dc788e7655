/** Tree to text plus bound parameters. */
@NullMarked
package studio.marquee.model.sql;

import org.jspecify.annotations.NullMarked;
