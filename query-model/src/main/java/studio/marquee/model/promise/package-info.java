/** Promises of a contract held against what was measured. */
@NullMarked
package studio.marquee.model.promise;

import org.jspecify.annotations.NullMarked;
