package studio.marquee.connect.demo;

import java.util.Optional;

/**
 * One record of a person in one system, as it was typed there: nothing in it is cleaned.
 *
 * @param capturedAt when it was first typed
 */
record Captured(
    int number,
    String system,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> street,
    Optional<String> postalCode,
    Optional<String> deviceId,
    long capturedAt) {
  /** Whether something typed is more than nothing, blanks or an excuse. */
  static boolean isUsable(Optional<String> typed) {
    return typed.filter(text -> !text.isBlank()).filter(text -> text.length() > 3).isPresent();
  }
}
