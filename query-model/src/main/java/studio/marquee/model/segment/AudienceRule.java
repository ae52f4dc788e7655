package studio.marquee.model.segment;

/** In a saved audience as it is when it is asked about. */
public record AudienceRule(String audience) implements Rule {
  public AudienceRule {
    Checks.requireName(audience);
  }
}
