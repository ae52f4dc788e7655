/**
 * Questions about an audience beyond how many they are, each answered exactly and by the policy.
 */
@NullMarked
package studio.marquee.connect.question;

import org.jspecify.annotations.NullMarked;
