package studio.marquee.connect.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.answer.Bins;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeType;
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
  static Binned read(Ground ground, Attribute attribute, int wanted)
      throws ProblemException, InterruptedException {
    if (attribute.type() != AttributeType.NUMBER) {
      throw new ProblemException(
          Problem.of(QuestionProblem.NOT_A_NUMBER, attribute.title(), attribute.name()));
    }
    Bins bins =
        bins(ground, attribute, wanted)
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(QuestionProblem.NO_NUMBERS, attribute.title(), attribute.name())));
    return new Binned(bins, column(ground, attribute, bins));
  }

  private static Optional<Bins> bins(Ground ground, Attribute attribute, int wanted)
      throws ProblemException, InterruptedException {
    Wording ends = new Wording().say("select min(v), max(v) from (select ");
    ends.say(ground.sql().value(attribute.name())).say(" as v from " + ground.sql().from() + ")");
    ends.say(" where isfinite(cast(v as double))");
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

  /** Only comparisons, as a rule makes them: so nobody is in another bin than the rule says. */
  private static GroupColumn column(Ground ground, Attribute attribute, Bins bins)
      throws ProblemException, InterruptedException {
    int people = ground.people();
    int groups = bins.count() + 2;
    int digits = GroupColumn.digits(groups);
    Wording slices = new Wording().say("select ");
    for (int digit = 0; digit < digits; digit++) {
      slices
          .say(digit == 0 ? "" : ", ")
          .say(
              "cast(bitstring_agg(r, 0, %d) filter (where code & %d <> 0) as blob)"
                  .formatted(people - 1, 1 << digit));
    }
    int beyond = groups - 1;
    slices.say(" from (select r, coalesce(case when edges = 0 then " + beyond);
    slices.say(" else edges end, 0) as code from (select r, ");
    String each = "cast(v >= ? as integer)";
    slices.say(
        String.join(" + ", Collections.nCopies(bins.edges().size(), each)), bins.edges().toArray());
    slices.say(" as edges from (select \"#row\" as r, ");
    slices.say(ground.sql().value(attribute.name())).say(" as v from " + ground.sql().from());
    slices.say(")))");
    List<RowSet> sets =
        ground
            .engine()
            .ask(
                slices.done(),
                row -> {
                  row.next();
                  List<RowSet> read = new ArrayList<>();
                  for (int digit = 1; digit <= digits; digit++) {
                    byte[] bits = row.getBytes(digit);
                    read.add(bits == null ? RowSet.none(people) : RowSet.ofBitString(bits, people));
                  }
                  return read;
                });
    return GroupColumn.of(people, groups, sets);
  }

  /** How many of a set are in each bin. */
  List<Integer> counts(RowSet among) {
    return column.counts(among).subList(1, bins.count() + 1);
  }

  int without(RowSet among) {
    return column.counts(among).getFirst();
  }
}
