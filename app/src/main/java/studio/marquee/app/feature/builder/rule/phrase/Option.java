package studio.marquee.app.feature.builder.rule.phrase;

/**
 * One of several things to choose from.
 *
 * @param more what helps to choose it; blank when its name says enough
 * @param isNow whether it is what the rule says
 */
public record Option(String text, String more, boolean isNow, Runnable choose) {}
