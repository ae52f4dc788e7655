/** Where Marquee starts, and the only place where objects are wired together. */
@NullMarked
package studio.marquee.app.boot;

import org.jspecify.annotations.NullMarked;
