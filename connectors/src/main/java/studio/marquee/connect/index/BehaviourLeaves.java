package studio.marquee.connect.index;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/**
 * Counts rules about what people did from the rows of one behaviour, in the order of the people.
 * Conditions are tests of the behaviour's own attributes; a value worked out of the rows is a
 * count, a sum, or the least or largest. Everything else is not known here.
 */
final class BehaviourLeaves {
  private static final long MOST_COUNTED = 1L << 40;
  private static final long MOST_ADDED = 1L << 60;

  private final Mart people;
  private final IndexFile file;
  private final String rowsFile;
  private final PassingValues values;
  private final Scanning scanning;

  /**
   * Says for whom.
   *
   * @param rowsFile the file of rows that the index was made with
   */
  BehaviourLeaves(
      Mart people, IndexFile file, String rowsFile, PassingValues values, Scanning scanning) {
    this.people = people;
    this.file = file;
    this.rowsFile = rowsFile;
    this.values = values;
    this.scanning = scanning;
  }

  /** A behaviour that is asked about, and what its rows must pass. */
  record Asked(Mart mart, BehaviourPart part, RowTest window, RowTest where) {
    RowTest counted() {
      return new RowTest.Both(List.of(window, where));
    }
  }

  Optional<long[]> members(RelatedRule rule)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Optional<Asked> asked = asked(rule.rows());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    BehaviourScan scan = new BehaviourScan(scanning, file.blocks(), asked.get().part());
    RowTest counted = asked.get().counted();
    return Optional.of(
        switch (rule.quantifier()) {
          case Quantifier.Some() -> scan.people(counted, count(1, MOST_COUNTED));
          case Quantifier.None() -> scan.people(counted, count(0, 0));
          case Quantifier.AtLeast(var least) -> scan.people(counted, count(least, MOST_COUNTED));
          case Quantifier.AtMost(var most) -> scan.people(counted, count(0, most));
          case Quantifier.Exactly(var number) -> scan.people(counted, count(number, number));
          case Quantifier.Between(var from, var to) -> scan.people(counted, count(from, to));
          case Quantifier.Every() -> every(scan, asked.get());
        });
  }

  private static PersonTest count(long from, long to) {
    return new PersonTest.Count(Codes.between(from + 1, to + 1));
  }

  private static long[] every(BehaviourScan scan, Asked asked)
      throws ProblemException, InterruptedException {
    long[] some = scan.people(asked.window(), count(1, MOST_COUNTED));
    RowTest failing = new RowTest.Both(List.of(asked.window(), new RowTest.Not(asked.where())));
    long[] none = scan.people(failing, count(0, 0));
    for (int word = 0; word < some.length; word++) {
      some[word] &= none[word];
    }
    return some;
  }

  Optional<long[]> members(CalculationRule rule)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    if (!IndexedLeaves.isOfOneValue(rule.test())) {
      return Optional.empty();
    }
    return switch (rule.calculation()) {
      case Calculation.Count(var rows) -> {
        Coding.Measured counts = new Coding.Measured(0, 1, MOST_COUNTED, 0);
        Optional<Codes> passing = measured(counts, AttributeType.NUMBER, rule.test());
        yield tested(rows, passing.map(PersonTest.Count::new));
      }
      case Calculation.Summary(var method, var of, var rows) -> summary(method, of, rows, rule);
      case Calculation.When(var occurrence, var rows) -> {
        Optional<Attribute> time = values.catalogue().time(rows.path());
        yield time.isEmpty()
            ? Optional.empty()
            : extreme(time.get().name(), rows, end(occurrence), rule.test());
      }
      case Calculation.Picked _,
          Calculation.DaysSince _,
          Calculation.Named _,
          Calculation.Fixed _,
          Calculation.Formula _ ->
          Optional.empty();
    };
  }

  private Optional<long[]> summary(
      Calculation.Method method, AttributeName of, Rows rows, CalculationRule rule)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    return switch (method) {
      case SUM -> total(of, rows, rule.test());
      case LEAST -> extreme(of, rows, PersonTest.End.LEAST, rule.test());
      case LARGEST -> extreme(of, rows, PersonTest.End.LARGEST, rule.test());
      case AVERAGE, MEDIAN, DISTINCT, MOST_FREQUENT -> Optional.empty();
    };
  }

  private static PersonTest.End end(Occurrence occurrence) {
    return switch (occurrence) {
      case FIRST -> PersonTest.End.LEAST;
      case LAST -> PersonTest.End.LARGEST;
    };
  }

  private Optional<Codes> measured(Coding.Measured coding, AttributeType type, AttributeTest test) {
    return new MeasuredCodes(coding, type, values.now()).passing(test);
  }

  private Optional<long[]> total(AttributeName of, Rows rows, AttributeTest test)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Optional<Measure> measure = measure(of, rows);
    if (measure.isEmpty() || measure.get().type() != AttributeType.NUMBER) {
      return Optional.empty();
    }
    Coding.Measured coding = measure.get().coding();
    int most = measure.get().part().rows().stream().mapToInt(count -> count).max().orElse(0);
    BigInteger largest =
        BigInteger.valueOf(coding.least()).abs().max(BigInteger.valueOf(coding.most()).abs());
    if (largest.multiply(BigInteger.valueOf(most)).bitLength() >= 60) {
      return Optional.empty();
    }
    Coding.Measured sums = new Coding.Measured(-MOST_ADDED, 1, MOST_ADDED, coding.digits());
    return tested(
        rows,
        measured(sums, AttributeType.NUMBER, test)
            .map(codes -> new PersonTest.Total(measure.get().column(), codes, -MOST_ADDED)));
  }

  private Optional<long[]> extreme(
      AttributeName of, Rows rows, PersonTest.End end, AttributeTest test)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Optional<Measure> measure = measure(of, rows);
    return measure.isEmpty()
        ? Optional.empty()
        : tested(
            rows,
            measured(measure.get().coding(), measure.get().type(), test)
                .map(codes -> new PersonTest.Extreme(measure.get().column(), end, codes)));
  }

  private Optional<long[]> tested(Rows rows, Optional<? extends PersonTest> test)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Optional<Asked> asked = test.isEmpty() ? Optional.empty() : asked(rows);
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BehaviourScan(scanning, file.blocks(), asked.get().part())
                .people(asked.get().counted(), test.orElseThrow()));
  }

  /** A measured column of the behaviour at the end of a path. */
  private record Measure(
      BehaviourPart part, IndexedColumn column, Coding.Measured coding, AttributeType type) {}

  private Optional<Measure> measure(AttributeName of, Rows rows) {
    Optional<Attribute> attribute = values.catalogue().marts().attribute(of);
    Optional<BehaviourPart> part = part(rows.path());
    if (attribute.isEmpty()
        || part.isEmpty()
        || values.isTrait(of)
        || !part.get().mart().equals(of.mart())) {
      return Optional.empty();
    }
    Optional<IndexedColumn> column = part.get().column(attribute.get().column());
    return column.isPresent() && column.get().coding() instanceof Coding.Measured coding
        ? Optional.of(new Measure(part.get(), column.get(), coding, attribute.get().type()))
        : Optional.empty();
  }

  /** Where the path leads right to a behaviour by the relation that is indexed. */
  private Optional<BehaviourPart> part(List<Hop> path) {
    if (path.size() != 1) {
      return Optional.empty();
    }
    Hop hop = path.getFirst();
    Catalogue catalogue = values.catalogue();
    List<Link> links = catalogue.marts().links(people.name(), hop.mart(), hop.by());
    if (links.isEmpty()) {
      return Optional.empty();
    }
    Link link = links.getFirst();
    String owner = BehaviourPart.owner(people, link.far().attribute());
    return link.near().attribute().equals(people.key())
        ? file.directory()
            .behaviour()
            .flatMap(layer -> layer.part(hop.mart()))
            .filter(part -> part.owner().equals(owner))
        : Optional.empty();
  }

  /** Empty when something is asked of the rows that the index does not know. */
  Optional<Asked> asked(Rows rows) throws InterruptedException, PassingValues.Unanswered {
    Optional<BehaviourPart> part = part(rows.path());
    if (part.isEmpty()) {
      return Optional.empty();
    }
    Mart mart = values.catalogue().mart(part.get().mart()).orElseThrow();
    Optional<RowTest> window =
        switch (rows.window()) {
          case Window.Ever() -> Optional.of(new RowTest.All());
          case Window.During(var test) -> inTime(mart, part.get(), test);
        };
    Optional<RowTest> where = all(mart, part.get(), rows.where());
    return window.isEmpty() || where.isEmpty()
        ? Optional.empty()
        : Optional.of(new Asked(mart, part.get(), window.get(), where.get()));
  }

  Optional<RowTest> inTime(Mart mart, BehaviourPart part, TimeTest test)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<Attribute> time = mart.attribute(mart.time());
    return time.isEmpty()
        ? Optional.empty()
        : tested(mart, part, time.get().name(), new AttributeRule(time.get().name(), test));
  }

  private Optional<RowTest> all(Mart mart, BehaviourPart part, List<Part> parts)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<List<RowTest>> tests = tests(mart, part, parts);
    return tests.map(RowTest.Both::new);
  }

  private Optional<List<RowTest>> tests(Mart mart, BehaviourPart part, List<Part> parts)
      throws InterruptedException, PassingValues.Unanswered {
    List<RowTest> tests = new ArrayList<>();
    for (Part one : parts) {
      if (!one.isLive()) {
        continue;
      }
      Optional<RowTest> test = test(mart, part, one.rule());
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(one.isNot() ? new RowTest.Not(test.get()) : test.get());
    }
    return Optional.of(tests);
  }

  private Optional<RowTest> test(Mart mart, BehaviourPart part, Rule rule)
      throws InterruptedException, PassingValues.Unanswered {
    return switch (rule) {
      case Everyone() -> Optional.of(new RowTest.All());
      case AttributeRule(var name, var test) when IndexedLeaves.isOfOneValue(test) ->
          tested(mart, part, name, rule);
      case ListRule list -> tested(mart, part, list.attribute(), rule);
      case Group(var join, var parts) -> {
        Optional<List<RowTest>> tests = tests(mart, part, parts);
        yield tests.isEmpty() ? Optional.empty() : joined(join, tests.get());
      }
      case Rule _ -> Optional.empty();
    };
  }

  private static Optional<RowTest> joined(Group.Join join, List<RowTest> tests) {
    return switch (join) {
      case Group.Join.AllOf() -> Optional.of(new RowTest.Both(tests));
      case Group.Join.AnyOf() -> Optional.of(new RowTest.Either(tests));
      case Group.Join.NoneOf() -> Optional.of(new RowTest.Not(new RowTest.Either(tests)));
      case Group.Join.AtLeast _ -> Optional.empty();
    };
  }

  private Optional<RowTest> tested(Mart mart, BehaviourPart part, AttributeName name, Rule rule)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<Attribute> attribute =
        name.mart().equals(mart.name()) && !values.isTrait(name)
            ? mart.attribute(name.attribute())
            : Optional.empty();
    Optional<IndexedColumn> column = attribute.flatMap(found -> part.column(found.column()));
    if (column.isEmpty()) {
      return Optional.empty();
    }
    Optional<AttributeTest> test =
        rule instanceof AttributeRule(var _, var asked) ? Optional.of(asked) : Optional.empty();
    return values
        .passing(mart, attribute.orElseThrow(), column.get(), rowsFile, rule, test)
        .map(codes -> new RowTest.Among(column.get(), codes));
  }
}
