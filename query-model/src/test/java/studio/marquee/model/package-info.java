/** What the tests of this module share. */
@NullMarked
package studio.marquee.model;

import org.jspecify.annotations.NullMarked;
