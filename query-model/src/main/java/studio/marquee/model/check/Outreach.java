package studio.marquee.model.check;

import java.util.List;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.policy.Suppression;

/**
 * How the people of a workspace are reached, and who is not to be.
 *
 * @param population the mart whose people all of it is about
 */
public record Outreach(
    String population, List<Suppression> suppressions, List<ReachChannel> channels) {
  public Outreach {
    suppressions = List.copyOf(suppressions);
    channels = List.copyOf(channels);
  }

  /** Where nothing is said of it. */
  public static Outreach none() {
    return new Outreach("", List.of(), List.of());
  }
}
