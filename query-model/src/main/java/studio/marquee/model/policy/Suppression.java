package studio.marquee.model.policy;

import java.util.Set;
import studio.marquee.model.segment.Rule;

/**
 * People who are not to be reached, whatever audience they are in and whatever they once allowed.
 *
 * @param name what numbers and denials call it by
 * @param owner who can change it
 * @param channels those it is for; empty for all
 * @param rule whom it is about, among the people of the workspace
 */
public record Suppression(String name, String owner, Set<String> channels, Rule rule) {
  public Suppression {
    channels = Set.copyOf(channels);
  }

  /** Whether it keeps people out of a channel, however that is written. */
  public boolean isFor(String channel) {
    return channels.isEmpty()
        || channels.stream().map(PlainName::of).anyMatch(PlainName.of(channel)::equals);
  }
}
