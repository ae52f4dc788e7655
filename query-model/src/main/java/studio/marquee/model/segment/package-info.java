/** The rule tree: one sealed interface, one record per kind of rule. */
@NullMarked
package studio.marquee.model.segment;

import org.jspecify.annotations.NullMarked;
