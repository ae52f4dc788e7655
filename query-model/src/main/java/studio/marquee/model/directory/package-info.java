/**
 * What there is to find: domains, their marts and attributes, where they come from and who uses
 * them.
 */
@NullMarked
package studio.marquee.model.directory;

import org.jspecify.annotations.NullMarked;
