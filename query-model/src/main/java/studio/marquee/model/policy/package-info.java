/** Who may do what with which rows and columns, and why not. */
@NullMarked
package studio.marquee.model.policy;

import org.jspecify.annotations.NullMarked;
