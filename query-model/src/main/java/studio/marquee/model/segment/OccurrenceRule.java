package studio.marquee.model.segment;

import java.util.List;

/**
 * The first or last of the rows that count passes a further test. Where there is no such row, it is
 * not passed.
 *
 * @param test all of it must hold for that one row
 */
public record OccurrenceRule(Occurrence occurrence, Rows rows, List<Part> test) implements Rule {
  public OccurrenceRule {
    test = List.copyOf(test);
    Checks.require(!test.isEmpty(), "there is nothing to test");
  }
}
