package studio.marquee.connect.index;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;

/**
 * Counts rules about what people did from the rows of one behaviour, in the order of the people.
 * Conditions are tests of the behaviour's own attributes; a value worked out of the rows is a
 * count, a sum, or the least or largest. Everything else is not known here.
 */
final class BehaviourLeaves {
  private static final long MOST_COUNTED = 1L << 40;
  private static final long MOST_ADDED = 1L << 60;

  private final IndexFile file;
  private final PassingValues values;
  private final BehaviourRows rows;
  private final Scanning scanning;

  BehaviourLeaves(IndexFile file, PassingValues values, BehaviourRows rows, Scanning scanning) {
    this.file = file;
    this.values = values;
    this.rows = rows;
    this.scanning = scanning;
  }

  /** Something asked of some rows of each person. */
  private record Question(BehaviourPart part, BehaviourScan.Asked asked) {
    Question(BehaviourPart part, RowTest rows, PersonTest test) {
      this(part, new BehaviourScan.Asked(rows, test));
    }
  }

  /** Whom the rules mean, as far as it is known here; each behaviour is gone through once. */
  Map<Rule, long[]> members(Collection<Rule> rules)
      throws ProblemException, InterruptedException, PassingValues.Unanswered {
    Map<Rule, List<Question>> asked = new LinkedHashMap<>();
    Map<BehaviourPart, Set<BehaviourScan.Asked>> parts = new LinkedHashMap<>();
    for (Rule rule : rules) {
      List<Question> questions = questions(rule);
      asked.put(rule, questions);
      questions.forEach(question ->
          parts.computeIfAbsent(question.part(), _ -> new LinkedHashSet<>()).add(question.asked()));
    }
    Map<Question, long[]> answers = new HashMap<>();
    for (Map.Entry<BehaviourPart, Set<BehaviourScan.Asked>> part : parts.entrySet()) {
      new BehaviourScan(scanning, file.blocks(), part.getKey())
          .people(part.getValue())
          .forEach((question, words) -> answers.put(new Question(part.getKey(), question), words));
    }
    Map<Rule, long[]> members = new LinkedHashMap<>();
    asked.forEach((rule, questions) ->
        questions.stream()
            .map(answers::get)
            .reduce(BehaviourLeaves::both)
            .ifPresent(words -> members.put(rule, words)));
    return members;
  }

  private static long[] both(long[] one, long[] other) {
    long[] both = one.clone();
    for (int word = 0; word < both.length; word++) {
      both[word] &= other[word];
    }
    return both;
  }

  /** What must all be true of a person; nothing when it is not known here what that is. */
  private List<Question> questions(Rule rule)
      throws InterruptedException, PassingValues.Unanswered {
    return switch (rule) {
      case RelatedRule related -> related(related);
      case CalculationRule calculated -> calculated(calculated).stream().toList();
      case Rule _ -> List.of();
    };
  }

  private List<Question> related(RelatedRule rule)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<BehaviourRows.Asked> asked = rows.asked(rule.rows());
    if (asked.isEmpty()) {
      return List.of();
    }
    BehaviourPart part = asked.get().part();
    RowTest counted = asked.get().counted();
    return switch (rule.quantifier()) {
      case Quantifier.Some() -> List.of(new Question(part, counted, count(1, MOST_COUNTED)));
      case Quantifier.None() -> List.of(new Question(part, counted, count(0, 0)));
      case Quantifier.AtLeast(var least) ->
          List.of(new Question(part, counted, count(least, MOST_COUNTED)));
      case Quantifier.AtMost(var most) -> List.of(new Question(part, counted, count(0, most)));
      case Quantifier.Exactly(var number) ->
          List.of(new Question(part, counted, count(number, number)));
      case Quantifier.Between(var from, var to) ->
          List.of(new Question(part, counted, count(from, to)));
      case Quantifier.Every() -> every(asked.get());
    };
  }

  private static PersonTest count(long from, long to) {
    return new PersonTest.Count(Codes.between(from + 1, to + 1));
  }

  private static List<Question> every(BehaviourRows.Asked asked) {
    RowTest failing = new RowTest.Both(List.of(asked.window(), new RowTest.Not(asked.where())));
    return List.of(
        new Question(asked.part(), asked.window(), count(1, MOST_COUNTED)),
        new Question(asked.part(), failing, count(0, 0)));
  }

  private Optional<Question> calculated(CalculationRule rule)
      throws InterruptedException, PassingValues.Unanswered {
    if (!IndexedLeaves.isOfOneValue(rule.test())) {
      return Optional.empty();
    }
    return switch (rule.calculation()) {
      case Calculation.Count(var counted) -> {
        Coding.Measured counts = new Coding.Measured(0, 1, MOST_COUNTED, 0);
        Optional<Codes> passing = measured(counts, AttributeType.NUMBER, rule.test());
        yield tested(counted, passing.map(PersonTest.Count::new));
      }
      case Calculation.Summary(var method, var of, var from) -> summary(method, of, from, rule);
      case Calculation.When(var occurrence, var from) -> {
        Optional<Attribute> time = values.catalogue().time(from.path());
        yield time.isEmpty()
            ? Optional.empty()
            : extreme(time.get().name(), from, end(occurrence), rule.test());
      }
      case Calculation.Picked _,
          Calculation.DaysSince _,
          Calculation.Named _,
          Calculation.Fixed _,
          Calculation.Formula _ ->
          Optional.empty();
    };
  }

  private Optional<Question> summary(
      Calculation.Method method, AttributeName of, Rows from, CalculationRule rule)
      throws InterruptedException, PassingValues.Unanswered {
    return switch (method) {
      case SUM -> total(of, from, rule.test());
      case LEAST -> extreme(of, from, PersonTest.End.LEAST, rule.test());
      case LARGEST -> extreme(of, from, PersonTest.End.LARGEST, rule.test());
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

  private Optional<Question> total(AttributeName of, Rows from, AttributeTest test)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<Measure> measure = measure(of, from);
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
        from,
        measured(sums, AttributeType.NUMBER, test)
            .map(codes -> new PersonTest.Total(measure.get().column(), codes, -MOST_ADDED)));
  }

  private Optional<Question> extreme(
      AttributeName of, Rows from, PersonTest.End end, AttributeTest test)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<Measure> measure = measure(of, from);
    return measure.isEmpty()
        ? Optional.empty()
        : tested(
            from,
            measured(measure.get().coding(), measure.get().type(), test)
                .map(codes -> new PersonTest.Extreme(measure.get().column(), end, codes)));
  }

  private Optional<Question> tested(Rows from, Optional<? extends PersonTest> test)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<BehaviourRows.Asked> asked = test.isEmpty() ? Optional.empty() : rows.asked(from);
    return asked.map(found -> new Question(found.part(), found.counted(), test.orElseThrow()));
  }

  /** A measured column of the behaviour at the end of a path. */
  private record Measure(
      BehaviourPart part, IndexedColumn column, Coding.Measured coding, AttributeType type) {}

  private Optional<Measure> measure(AttributeName of, Rows from) {
    Optional<Attribute> attribute = values.catalogue().marts().attribute(of);
    Optional<BehaviourPart> part = rows.part(from.path());
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
}
