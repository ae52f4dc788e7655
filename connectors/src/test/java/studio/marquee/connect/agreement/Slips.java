package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Letters;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** The slips that an engine could make, and that must not go unnoticed. */
final class Slips {
  private static final Group.Join ALL = new Group.Join.AllOf();
  private static final Group.Join ANY = new Group.Join.AnyOf();

  private Slips() {}

  static List<Slip> all() {
    return Stream.of(
            trees(),
            missing(),
            texts(),
            numbers(),
            windows(),
            calendar(),
            RowSlips.all(),
            SetSlips.all())
        .flatMap(slips -> slips)
        .toList();
  }

  private static Stream<Slip> trees() {
    return Stream.of(
        Slip.ofPart("not is dropped", part -> without(part, Mark.NOT)),
        Slip.ofPart("muted parts count", part -> without(part, Mark.MUTED)),
        Slip.ofPart(
            "locked parts do not count",
            part -> part.isLocked() ? new Part(part.rule(), Set.of(Mark.MUTED)) : part),
        Slip.of("all is any", Group.Join.AllOf.class, _ -> ANY),
        Slip.of("any is all", Group.Join.AnyOf.class, _ -> ALL),
        Slip.of("none is any", Group.Join.NoneOf.class, _ -> ANY),
        Slip.of("at least is any", Group.Join.AtLeast.class, _ -> ANY),
        Slip.of("at least is all", Group.Join.AtLeast.class, _ -> ALL),
        Slip.of(
            "at least is more than",
            Group.Join.AtLeast.class,
            join -> new Group.Join.AtLeast(join.count() + 1)),
        Slip.ofSegment("nobody is left out", s -> excluding(s, List.of())),
        Slip.ofSegment(
            "muted parts leave people out",
            s -> excluding(s, s.exclude().stream().map(p -> without(p, Mark.MUTED)).toList())),
        Slip.ofSegment(
            "left out is who is in all",
            s ->
                s.exclude().isEmpty()
                    ? s
                    : excluding(s, List.of(Part.of(new Group(ALL, s.exclude()))))));
  }

  private static Segment excluding(Segment segment, List<Part> exclude) {
    return new Segment(
        segment.title(),
        segment.description(),
        segment.population(),
        segment.rule(),
        exclude,
        segment.limit(),
        segment.pins());
  }

  private static Part without(Part part, Mark mark) {
    Set<Mark> marks = new HashSet<>(part.marks());
    marks.remove(mark);
    return new Part(part.rule(), marks);
  }

  private static Stream<Slip> missing() {
    return Stream.of(
        Slip.missingPasses("a missing text is none of", TextTest.IsNoneOf.class),
        Slip.missingPasses("a missing text contains none of", TextTest.ContainsNoneOf.class),
        Slip.missingPasses("a missing text starts with none of", TextTest.StartsWithNoneOf.class),
        Slip.missingPasses("a missing text ends with none of", TextTest.EndsWithNoneOf.class),
        Slip.missingPasses("a missing text does not match", TextTest.MatchesNot.class),
        Slip.missingPasses("a missing text is blank", TextTest.IsBlank.class),
        Slip.missingPasses("a missing number equals none of", NumberTest.EqualsNoneOf.class),
        Slip.missingPasses("a missing number is last", NumberTest.PercentileBand.class),
        Slip.missingPasses("a missing yes is a no", YesNoTest.IsFalse.class),
        Slip.missingPasses("missing is long ago", TimeTest.MoreThanAgo.class),
        Slip.missingPasses("missing is not equal", ComparisonTest.class),
        Slip.missingIs("a missing text is empty", List.of("word", "note"), ""),
        Slip.missingIs("a missing place is nowhere", List.of("latitude", "longitude"), 0.0),
        Slip.missingIs("a missing number is zero", List.of("amount"), BigDecimal.ZERO));
  }

  private static Stream<Slip> texts() {
    return Stream.of(
        Slip.ofTest(
            "case is ignored",
            TextTest.IsAnyOf.class,
            test -> new TextTest.IsAnyOf(test.values(), Letters.ANY_CASE)),
        Slip.ofTest(
            "case always counts",
            TextTest.ContainsAnyOf.class,
            test -> new TextTest.ContainsAnyOf(test.texts(), Letters.EXACT)),
        Slip.ofTest(
            "contains is starts with",
            TextTest.ContainsAnyOf.class,
            test -> new TextTest.StartsWithAnyOf(test.texts(), test.letters())),
        Slip.ofTest(
            "ends with is contains",
            TextTest.EndsWithAnyOf.class,
            test -> new TextTest.ContainsAnyOf(test.texts(), test.letters())),
        Slip.ofTest(
            "a percent sign is any text",
            TextTest.Matches.class,
            test -> new TextTest.Matches(test.pattern().replace('%', '*'), test.letters())),
        Slip.ofTest(
            "an underscore is any character",
            TextTest.Matches.class,
            test -> new TextTest.Matches(test.pattern().replace('_', '?'), test.letters())),
        Slip.ofTest(
            "one character is any text",
            TextTest.Matches.class,
            test -> new TextTest.Matches(test.pattern().replace('?', '*'), test.letters())),
        Slip.ofValues(
            "blanks at the end do not count",
            value -> value instanceof String text ? text.stripTrailing() : value),
        Slip.ofValues(
            "accents do not count", value -> value instanceof String s ? plain(s) : value));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static Stream<Slip> numbers() {
    return Stream.of(
        Slip.ofTest(
            "less is at most", NumberTest.LessThan.class, t -> new NumberTest.AtMost(t.value())),
        Slip.ofTest(
            "at least is more", NumberTest.AtLeast.class, t -> new NumberTest.MoreThan(t.value())),
        Slip.ofTest(
            "between leaves out its end",
            NumberTest.Between.class,
            t ->
                new NumberTest.Between(
                    t.from(), t.to().subtract(new BigDecimal("0.001")).max(t.from()))),
        Slip.ofTest(
            "a band holds its upper end",
            NumberTest.PercentileBand.class,
            t -> new NumberTest.PercentileBand(t.from(), Math.min(100, t.to() + 1))),
        Slip.ofTest(
            "a band begins late",
            NumberTest.PercentileBand.class,
            t -> new NumberTest.PercentileBand(Math.min(t.to() - 1, t.from() + 1), t.to())),
        new Slip("ties stand apart", Slips::apart),
        Slip.ofTest(
            "at most is less in a comparison",
            ComparisonTest.class,
            t ->
                t.order() == ComparisonTest.Order.AT_MOST
                    ? new ComparisonTest(ComparisonTest.Order.LESS, t.other(), t.offset())
                    : t),
        Slip.ofTest(
            "the other side is moved",
            ComparisonTest.class,
            t -> new ComparisonTest(t.order(), t.other(), t.offset().negate())),
        Slip.of(
            "a kilometre is a mile",
            PlaceRule.class,
            place ->
                new PlaceRule(
                    place.latitude(),
                    place.longitude(),
                    place.pointLatitude(),
                    place.pointLongitude(),
                    place.kilometres().multiply(new BigDecimal("1.609")))));
  }

  private static Case apart(Case asked) {
    BigDecimal[] place = {BigDecimal.ZERO};
    return Slip.ofValues(
            "",
            value -> {
              place[0] = place[0].add(new BigDecimal("0.000001"));
              return value instanceof BigDecimal number ? number.add(place[0]) : value;
            })
        .change()
        .apply(asked);
  }

  private static Stream<Slip> windows() {
    return Stream.of(
        Slip.ofTest(
            "the last ones are one more",
            TimeTest.WithinLast.class,
            t -> new TimeTest.WithinLast(t.count() + 1, t.unit())),
        Slip.ofTest(
            "the next ones are one more",
            TimeTest.WithinNext.class,
            t -> new TimeTest.WithinNext(t.count() + 1, t.unit())),
        Slip.ofTest(
            "ago is one more",
            TimeTest.MoreThanAgo.class,
            t -> new TimeTest.MoreThanAgo(t.count() + 1, t.unit())),
        Slip.ofTest("months have 30 days", TimeTest.class, Slips::inDays),
        Slip.ofTest(
            "quarters are months",
            TimeTest.InPeriod.class,
            t -> t.unit() == Unit.QUARTER ? new TimeTest.InPeriod(t.offset(), Unit.MONTH) : t),
        Slip.ofTest(
            "the last ones go back from the moment",
            TimeTest.WithinLast.class,
            t ->
                t.unit() == Unit.HOUR
                    ? new TimeTest.WithinLast(t.count() * 60 + 1, Unit.MINUTE)
                    : t),
        Slip.ofTest(
            "periods are counted from one",
            TimeTest.InPeriod.class,
            t -> new TimeTest.InPeriod(t.offset() + 1, t.unit())),
        new Slip("days are those of universal time", asked -> at(asked, ZoneId.of("UTC"))),
        new Slip("clocks never change", asked -> at(asked, ZoneId.of("Africa/Lagos"))),
        new Slip(
            "now was a second ago",
            asked ->
                asked.with(new Now(asked.now().moment().minusSeconds(1), asked.now().zone()))));
  }

  private static TimeTest inDays(TimeTest test) {
    if (test instanceof TimeTest.WithinLast(var count, var unit) && unit == Unit.MONTH) {
      return new TimeTest.WithinLast(count * 30, Unit.DAY);
    }
    if (test instanceof TimeTest.MoreThanAgo(var count, var unit) && unit == Unit.MONTH) {
      return new TimeTest.MoreThanAgo(count * 30, Unit.DAY);
    }
    return test instanceof TimeTest.WithinNext(var count, var unit) && unit == Unit.MONTH
        ? new TimeTest.WithinNext(count * 30, Unit.DAY)
        : test;
  }

  private static Case at(Case asked, ZoneId zone) {
    return asked.with(new Now(asked.now().moment(), zone));
  }

  private static Stream<Slip> calendar() {
    return Stream.of(
        Slip.ofTest(
            "after holds its day",
            TimeTest.After.class,
            t -> new TimeTest.After(t.day().minusDays(1))),
        Slip.ofTest(
            "before holds its day",
            TimeTest.Before.class,
            t -> new TimeTest.Before(t.day().plusDays(1))),
        Slip.ofTest(
            "between leaves out its last day",
            TimeTest.BetweenDays.class,
            t ->
                t.from().equals(t.to())
                    ? t
                    : new TimeTest.BetweenDays(t.from(), t.to().minusDays(1))),
        Slip.ofTest(
            "an anniversary is a day early",
            TimeTest.Anniversary.class,
            t -> new TimeTest.Anniversary(t.daysBefore() + 1, Math.max(0, t.daysAfter() - 1))),
        Slip.ofTest(
            "weeks begin on Sunday",
            TimeTest.OnWeekday.class,
            t ->
                new TimeTest.OnWeekday(
                    Set.copyOf(t.weekdays().stream().map(Slips::next).toList()))),
        Slip.ofTest(
            "hours end when the last begins",
            TimeTest.AtHours.class,
            t -> new TimeTest.AtHours(t.from(), Math.max(t.from(), t.to() - 1))),
        Slip.ofValues(
            "leap days are celebrated on 1 March",
            value ->
                value instanceof LocalDate day
                        && day.getMonthValue() == 2
                        && day.getDayOfMonth() == 29
                    ? day.plusDays(1)
                    : value));
  }

  private static DayOfWeek next(DayOfWeek day) {
    return day.plus(1);
  }
}
