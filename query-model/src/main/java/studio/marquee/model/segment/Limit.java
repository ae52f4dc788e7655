package studio.marquee.model.segment;

/** How many of those who pass are kept at most. */
public sealed interface Limit permits Limit.Unlimited, Ranking {
  record Unlimited() implements Limit {}
}
