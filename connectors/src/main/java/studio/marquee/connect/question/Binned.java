package studio.marquee.connect.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.answer.Bins;
import studio.marquee.model.answer.ChartWish.Widths;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.GroupColumn;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * The numbers of an attribute in bins.
 *
 * @param column for each person the number of the bin, from 1 on; 0 for no number, and one more
 *     than there are bins for what is no number that can be shown
 */
record Binned(Bins bins, GroupColumn column) {
  /** Reads them. */
  static Binned read(Ground ground, Attribute attribute, int wanted, Widths widths)
      throws ProblemException, InterruptedException {
    Bins bins =
        (switch (widths) {
              case SAME_WIDTH -> sameWidth(ground, attribute, wanted);
              case SAME_PEOPLE -> samePeople(ground, attribute, wanted);
            })
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(QuestionProblem.NO_NUMBERS, attribute.title(), attribute.name())));
    return new Binned(bins, column(ground, attribute, bins));
  }

  private static Optional<Bins> sameWidth(Ground ground, Attribute attribute, int wanted)
      throws ProblemException, InterruptedException {
    Wording ends = finite("min(v), max(v)", ground, attribute);
    Bins.Numbers numbers = attribute.isWhole() ? Bins.Numbers.WHOLE : Bins.Numbers.WITH_FRACTIONS;
    return ground
        .engine()
        .ask(
            ends.done(),
            row -> {
              row.next();
              String least = row.getString(1);
              return least == null
                  ? Optional.empty()
                  : Optional.of(
                      Bins.over(
                          new BigDecimal(least),
                          new BigDecimal(row.getString(2)),
                          wanted,
                          numbers));
            });
  }

  private static Optional<Bins> samePeople(Ground ground, Attribute attribute, int wanted)
      throws ProblemException, InterruptedException {
    List<String> shares = new ArrayList<>();
    for (int share = 0; share <= wanted; share++) {
      shares.add(String.valueOf((double) share / wanted));
    }
    String parts = "unnest(quantile_disc(v, [" + String.join(", ", shares) + "]))";
    return ground
        .engine()
        .ask(
            finite(parts, ground, attribute).done(),
            rows -> {
              List<BigDecimal> values = new ArrayList<>();
              while (rows.next()) {
                String value = rows.getString(1);
                if (value != null) {
                  values.add(new BigDecimal(value));
                }
              }
              return values.isEmpty() ? Optional.empty() : Optional.of(Bins.between(values));
            });
  }

  private static Wording finite(String what, Ground ground, Attribute attribute) {
    Wording text = new Wording().say("select " + what + " from (select ");
    text.say(ground.sql().value(attribute.name())).say(" as v from " + ground.sql().from() + ")");
    return text.say(" where isfinite(cast(v as double))");
  }

  private static GroupColumn column(Ground ground, Attribute attribute, Bins bins)
      throws ProblemException, InterruptedException {
    Wording values = new Wording().say("select \"#row\" as r, ");
    values.say(ground.sql().value(attribute.name())).say(" as v from " + ground.sql().from());
    return GroupReading.read(
        ground, bins.count() + 2, GroupReading.reached(values, "?", bins.edges()));
  }

  /** How many of a set are in each bin. */
  List<Integer> counts(RowSet among) {
    return column.counts(among).subList(1, bins.count() + 1);
  }

  int without(RowSet among) {
    return column.counts(among).getFirst();
  }
}
