package studio.marquee.model.answer;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;

/**
 * Some people of an audience, chosen by chance: the same salt and people always give the same.
 *
 * @param people how many are in the audience
 * @param columns what is shown of each of them
 * @param withheld what is not shown, and why
 */
public record Sample(
    Headcount people, List<Column> columns, List<Withheld> withheld, List<Row> rows) {
  public Sample {
    columns = List.copyOf(columns);
    withheld = List.copyOf(withheld);
    rows = List.copyOf(rows);
  }

  /** An attribute and what is left of its values. */
  public record Column(Attribute attribute, Mask mask) {}

  /** An attribute whose values are not shown. */
  public record Withheld(Attribute attribute, Problem reason) {}

  /** One person: a value for each column, as it is written, empty where there is none. */
  public record Row(List<Optional<String>> values) {
    public Row {
      values = List.copyOf(values);
    }
  }
}
