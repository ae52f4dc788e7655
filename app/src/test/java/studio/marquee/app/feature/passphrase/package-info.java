/** Tests of asking for the passphrase. */
@NullMarked
package studio.marquee.app.feature.passphrase;

import org.jspecify.annotations.NullMarked;
