package studio.marquee.model.mart;

import java.util.Set;

/**
 * Where the rows of a consent mart say what somebody allowed.
 *
 * @param channel the attribute that says where somebody may be reached
 * @param purpose the attribute that says what for; blank when a consent is for every purpose
 * @param status the attribute that says what was answered
 * @param granted the answers that mean yes; every other one means no
 */
public record ConsentTerms(String channel, String purpose, String status, Set<String> granted) {
  public ConsentTerms {
    granted = Set.copyOf(granted);
    if (granted.isEmpty()) {
      throw new IllegalArgumentException("at least one answer means yes");
    }
  }
}
