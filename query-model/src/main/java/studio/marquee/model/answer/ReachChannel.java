package studio.marquee.model.answer;

import studio.marquee.model.segment.Rule;

/**
 * A way to reach people, as the data team describes it by rules.
 *
 * @param has who has what it takes to be reached there, for example an e-mail address
 * @param consented who allowed it
 */
public record ReachChannel(String name, String title, Rule has, Rule consented) {}
