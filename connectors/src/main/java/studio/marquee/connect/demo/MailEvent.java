package studio.marquee.connect.demo;

import java.util.Optional;

/** What someone did with a newsletter. */
record MailEvent(String campaignId, String action, long at, Optional<String> device) {}
