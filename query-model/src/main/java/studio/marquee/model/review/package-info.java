/** What the data team is told about its workspace before others work with it. */
@NullMarked
package studio.marquee.model.review;

import org.jspecify.annotations.NullMarked;
