package studio.marquee.connect.agreement;

/**
 * Somebody who answers otherwise than the referee, or not at all.
 *
 * @param manner who, and in which way; the same for a case that was made smaller
 */
record Disagreement(String manner, String text) {
  static Disagreement says(String who, Object found, Object meant) {
    return new Disagreement(who + " says", who + " says " + found + ", meant are " + meant);
  }

  /** The first words of a message say what went wrong, the others where. */
  static Disagreement failed(String who, Exception failure) {
    String message = failure.toString();
    String beginning = message.substring(0, Math.min(message.length(), 60));
    return new Disagreement(who + " failed: " + beginning, who + " failed: " + message);
  }
}
