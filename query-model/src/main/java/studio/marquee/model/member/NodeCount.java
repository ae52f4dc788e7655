package studio.marquee.model.member;

/**
 * What the people say about one rule where it stands in a segment.
 *
 * @param alone who pass it by itself, turned around where it stands with a <em>not</em>
 * @param before who pass what comes before it in its group
 * @param after who pass that and the rule itself; the same as before for what is muted
 * @param without whom the whole segment would mean if the rule were muted, before any limit
 */
public record NodeCount(Bounds alone, Bounds before, Bounds after, Bounds without) {
  /** How many it takes away where it stands; below zero when it brings more in. */
  public long drop() {
    return before.least() - after.least();
  }
}
