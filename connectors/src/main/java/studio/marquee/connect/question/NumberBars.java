package studio.marquee.connect.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.answer.Bins;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Breakdown.Bar;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.PresenceTest;

/** How people spread over ranges of a number. */
final class NumberBars {
  private final Ground ground;
  private final Binned column;

  NumberBars(Ground ground, Binned column) {
    this.ground = ground;
    this.column = column;
  }

  Breakdown of(AttributeName by, RowSet audience, RowSet against) {
    List<Integer> people = column.counts(audience);
    List<Integer> others = column.counts(against);
    List<Bar> bars = new ArrayList<>();
    Bins bins = column.bins();
    for (int bin = 0; bin < bins.count(); bin++) {
      bars.add(
          new Bar(
              range(bins.edges().get(bin), bins.edges().get(bin + 1)),
              bins.rule(by, bin, bin),
              ground.told(people.get(bin)),
              ground.told(others.get(bin))));
    }
    Bar notSet =
        new Bar(
            "",
            new AttributeRule(by, new PresenceTest.IsNotSet()),
            ground.told(column.without(audience)),
            ground.told(column.without(against)));
    boolean isAnybodyWithout = column.without(RowSet.everyone(ground.people())) > 0;
    return new Breakdown(
        by,
        ground.told(audience.count()),
        ground.told(against.count()),
        bars,
        isAnybodyWithout ? Optional.of(notSet) : Optional.empty(),
        0);
  }

  /** From the first to below the second. */
  private static String range(BigDecimal from, BigDecimal to) {
    return from.toPlainString() + " – " + to.toPlainString();
  }
}
