package studio.marquee.connect.demo;

/** Why a person is no longer reached in a channel, or in any, whatever they once allowed. */
record Suppression(int number, String channel, String reason, long since) {
  static final String ALL_CHANNELS = "All channels";

  /** Whether a message in a channel is held back. */
  boolean holdsBack(String message, long moment) {
    return since <= moment && (channel.equals(ALL_CHANNELS) || channel.equals(message));
  }
}
