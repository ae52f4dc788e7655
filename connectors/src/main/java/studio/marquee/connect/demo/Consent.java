package studio.marquee.connect.demo;

import java.util.OptionalLong;

/**
 * What a person allowed for one channel and purpose.
 *
 * @param grantedAt empty when the answer was no
 * @param withdrawnAt always after the grant
 */
record Consent(
    int number,
    Asked asked,
    OptionalLong grantedAt,
    OptionalLong withdrawnAt,
    String capturedBy,
    long updatedAt) {
  String status() {
    if (grantedAt.isEmpty()) {
      return "Declined";
    }
    return withdrawnAt.isPresent() ? "Withdrawn" : "Granted";
  }

  boolean isGranted() {
    return grantedAt.isPresent() && withdrawnAt.isEmpty();
  }

  /** Whether the consent stood at a moment. */
  boolean heldAt(long moment) {
    return grantedAt.isPresent()
        && grantedAt.getAsLong() <= moment
        && moment < withdrawnAt.orElse(Long.MAX_VALUE);
  }
}
