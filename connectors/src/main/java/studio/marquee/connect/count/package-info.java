/** Counts segments while somebody puts them together: sets of single rules, kept and shared. */
@NullMarked
package studio.marquee.connect.count;

import org.jspecify.annotations.NullMarked;
