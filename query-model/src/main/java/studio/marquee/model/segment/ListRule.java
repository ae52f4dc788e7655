package studio.marquee.model.segment;

import studio.marquee.model.mart.AttributeName;

/**
 * The attribute's value is one of those in an uploaded list.
 *
 * @param list the name of the list
 * @param column the column of the list that holds the values; blank for the first
 */
public record ListRule(AttributeName attribute, String list, String column) implements Rule {
  public ListRule {
    Checks.requireName(list);
  }
}
