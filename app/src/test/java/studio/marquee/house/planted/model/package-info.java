/** Breaks the rules for query-model. */
@NullMarked
package studio.marquee.house.planted.model;

import org.jspecify.annotations.NullMarked;
