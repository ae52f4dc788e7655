package studio.marquee.model.answer;

import java.util.List;
import studio.marquee.model.mart.AttributeName;

/**
 * Values of an attribute that fit what somebody types.
 *
 * @param distinct how many values there are at all
 * @param fitting how many of them fit
 * @param values those that begin with it first, then those that hold it elsewhere, each the most
 *     frequent first
 */
public record ValueList(AttributeName of, long distinct, long fitting, List<Entry> values) {
  public ValueList {
    values = List.copyOf(values);
  }

  /** One value and how many people of the population have it. */
  public record Entry(String value, Headcount people) {}
}
