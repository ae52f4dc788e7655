package studio.marquee.model.segment;

/** Somebody who is in or out whatever the rules say, with the reason. */
public record Pin(String key, Side side, String reason) {
  public Pin {
    Checks.require(!key.isBlank(), "a pin names somebody");
    Checks.require(!reason.isBlank(), "a pin has a reason");
  }

  /** Where somebody is pinned. */
  public enum Side {
    IN,
    OUT
  }
}
