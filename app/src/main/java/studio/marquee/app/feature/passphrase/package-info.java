/** Asks for the passphrase that opens the data on this laptop. */
@NullMarked
package studio.marquee.app.feature.passphrase;

import org.jspecify.annotations.NullMarked;
