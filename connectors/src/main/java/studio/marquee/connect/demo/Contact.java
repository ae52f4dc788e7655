package studio.marquee.connect.demo;

import java.util.Optional;

/** One message that was sent to a person. */
record Contact(Message message, long at, Optional<String> campaignId, boolean isDelivered) {}
