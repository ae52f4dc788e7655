package studio.marquee.connect.source;

/** Who takes the responsibility for a right that is more than reading needs, and why. */
public record AcceptedRight(Right right, String by, String reason) {
  public AcceptedRight {
    FieldRefused.unless(!by.isBlank(), FormField.RIGHT_BY);
    FieldRefused.unless(!reason.isBlank(), FormField.RIGHT_REASON);
  }
}
