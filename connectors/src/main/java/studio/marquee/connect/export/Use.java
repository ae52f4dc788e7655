package studio.marquee.connect.export;

/**
 * What people are wanted for: only those leave who allowed it.
 *
 * @param channel where they are to be reached, as the consents call it
 * @param purpose what for; blank where consents are for every purpose
 */
public record Use(String channel, String purpose) {}
