@NullMarked
package studio.marquee.connect.question;

import org.jspecify.annotations.NullMarked;
