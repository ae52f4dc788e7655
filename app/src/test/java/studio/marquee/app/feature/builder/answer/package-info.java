@NullMarked
package studio.marquee.app.feature.builder.answer;

import org.jspecify.annotations.NullMarked;
