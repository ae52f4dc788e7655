/** Where keys, passwords and tokens are kept on this laptop. */
@NullMarked
package studio.marquee.connect.keys;

import org.jspecify.annotations.NullMarked;
