/** What tests and the tour of the window share: small engines, direct work, drags and pictures. */
@NullMarked
package studio.marquee.app.testing;

import org.jspecify.annotations.NullMarked;
