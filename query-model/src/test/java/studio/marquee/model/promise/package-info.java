@NullMarked
package studio.marquee.model.promise;

import org.jspecify.annotations.NullMarked;
