package studio.marquee.model.change;

/**
 * Something in a workspace that relies on what changed.
 *
 * @param name as it is called: the file of a saved audience, an attribute, an entry of the policy,
 *     a suppression, a channel
 * @param place in its file, as a JSON pointer
 * @param said the rule that relies on it, in words
 */
public record Touched(Kind kind, String name, String place, String said) {
  /** What it is. */
  public enum Kind {
    AUDIENCE,
    TRAIT,
    POLICY_ENTRY,
    SUPPRESSION,
    REACH_CHANNEL
  }
}
