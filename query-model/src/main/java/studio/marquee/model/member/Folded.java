package studio.marquee.model.member;

/**
 * A whole segment as it depends on one rule.
 *
 * @param passed whom it means if everybody passes that rule
 * @param failed whom it means if nobody does
 */
public record Folded(RowSet passed, RowSet failed) {
  /** How many the segment means with this set in the place of the rule, before any limit. */
  public int count(RowSet rule) {
    return passed.countBoth(rule) + failed.count() - failed.countBoth(rule);
  }
}
