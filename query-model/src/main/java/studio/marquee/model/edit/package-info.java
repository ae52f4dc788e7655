/**
 * Changes to the tree of a segment: what somebody does with rules and groups, as pure functions.
 */
@NullMarked
package studio.marquee.model.edit;

import org.jspecify.annotations.NullMarked;
