/** What the sentence of a rule consists of, and which rule each change of it gives. */
@NullMarked
package studio.marquee.app.feature.builder.rule.phrase;

import org.jspecify.annotations.NullMarked;
