/** The contracts: marts, their tables and attributes, and who owns them. */
@NullMarked
package studio.marquee.model.mart;

import org.jspecify.annotations.NullMarked;
