/** Everything that a rule can refer to: marts, traits, saved audiences and lists. */
@NullMarked
package studio.marquee.model.catalogue;

import org.jspecify.annotations.NullMarked;
