/**
 * Takes the people of an audience to a file: which columns, for whom, how many, and the receipt.
 */
@NullMarked
package studio.marquee.app.feature.export;

import org.jspecify.annotations.NullMarked;
