package studio.marquee.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest.SealedFile;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.testing.BusyBrand;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Over several chunks of people, what they did is counted as a statement counts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexedBehavioursTest {
  private static final int PEOPLE = 40_000;
  private static final int EVENTS = 200_000;
  private static final TimeTest QUARTER = new TimeTest.WithinLast(90, Unit.DAY);

  private SmallBrand brand = new SmallBrand(Path.of(""));
  private @Nullable AudienceEngine opened;
  private @Nullable IndexedLeaves leaves;

  @BeforeAll
  void refresh(@TempDir Path folder) throws Exception {
    brand = BusyBrand.in(folder, PEOPLE, EVENTS);
    // Somebody with very many rows, people with none, rows of nobody.
    brand.warehouse(
        """
        update customer.views set customer_id = 17 where id % 401 = 0;
        update customer.views set customer_id = null where id % 97 = 0;
        update customer.purchases set customer_id = 9999999 where id % 89 = 0;
        update customer.purchases set total = null where id % 7 = 0;
        update customer.purchases set happened_at = null where id % 31 = 0;
        delete from customer.views where customer_id between 30000 and 39000;
        """);
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    opened =
        new PopulationData(brand.data(), brand.rings(), clock)
            .refresh(workspace, Progress.silent());
    MartCache cache = MartCache.of(brand.data(), workspace, workspace.population());
    Path generation = cache.generations().getFirst();
    Seal seal = new Seal(brand.keys(), cache.id());
    SealedFile file =
        seal.check(generation).files().stream()
            .filter(some -> some.name().equals("people.index"))
            .findFirst()
            .orElseThrow();
    IndexFile index = IndexFile.of(seal.index(generation, file), file.name());
    leaves =
        new IndexedLeaves(
            new GenerationIndex(Map.of("people.duckdb", index)),
            workspace.population(),
            PEOPLE,
            _ -> List.of("people.duckdb"),
            new PassingValues(
                workspace.catalogue(),
                new Now(clock.instant(), workspace.timeZone()),
                _ -> List.of(1)));
  }

  @AfterAll
  void close() {
    engine().close();
  }

  private AudienceEngine engine() {
    return Objects.requireNonNull(opened);
  }

  private static AttributeName name(String attribute) {
    return new AttributeName("purchases", attribute);
  }

  private static Part channel(String value) {
    return Part.of(new AttributeRule(name("channel"), new TextTest.IsAnyOf(List.of(value))));
  }

  private static Part above(String value) {
    return Part.of(new AttributeRule(name("total"), new NumberTest.AtLeast(new BigDecimal(value))));
  }

  private static List<Rule> counted() {
    Rows all = Rows.of("purchases");
    Rows recent = Rows.of("views").during(QUARTER);
    Rows some = all.where(channel("Web"), above("100")).during(QUARTER);
    Rows turned =
        all.where(
            new Part(
                new Group(new Group.Join.AnyOf(), List.of(channel("App"), above("350"))),
                Set.of(Mark.NOT)));
    List<Rule> rules = new ArrayList<>();
    for (Rows rows : List.of(all, recent, some, turned)) {
      for (Quantifier quantifier :
          List.of(
              new Quantifier.Some(),
              new Quantifier.None(),
              new Quantifier.Every(),
              new Quantifier.AtLeast(3),
              new Quantifier.AtMost(2),
              new Quantifier.Exactly(1),
              new Quantifier.Between(2, 4))) {
        rules.add(new RelatedRule(quantifier, rows));
      }
    }
    return rules;
  }

  private static List<Rule> workedOut() {
    List<Rule> rules = new ArrayList<>();
    for (Rows rows : List.of(Rows.of("purchases"), Rows.of("purchases").during(QUARTER))) {
      for (String value : List.of("0", "0.01", "100", "1000.5")) {
        NumberTest test = new NumberTest.AtLeast(new BigDecimal(value));
        rules.add(new CalculationRule(new Calculation.Count(rows), test));
        for (Calculation.Method method :
            List.of(Calculation.Method.SUM, Calculation.Method.LEAST, Calculation.Method.LARGEST)) {
          Calculation summary = new Calculation.Summary(method, name("total"), rows);
          rules.add(new CalculationRule(summary, test));
          rules.add(new CalculationRule(summary, new NumberTest.LessThan(new BigDecimal(value))));
        }
      }
      for (Occurrence occurrence : Occurrence.values()) {
        Calculation when = new Calculation.When(occurrence, rows);
        rules.add(new CalculationRule(when, new TimeTest.WithinLast(200, Unit.DAY)));
        rules.add(new CalculationRule(when, new TimeTest.Before(LocalDate.of(2025, 6, 1))));
      }
    }
    return rules;
  }

  private static List<Rule> sequences() {
    SequenceRule.Gap any = new SequenceRule.Gap.AnyTime();
    SequenceRule.Gap week = new SequenceRule.Gap.AtMost(7, Unit.DAY);
    List<Rule> rules = new ArrayList<>();
    for (SequenceRule.Gap gap : List.of(any, week)) {
      for (Window window : List.of(new Window.Ever(), new Window.During(QUARTER))) {
        SequenceRule.Step viewed = step(SequenceRule.Done.DID, "views", any);
        rules.add(
            new SequenceRule(
                List.of(viewed, step(SequenceRule.Done.DID, "purchases", gap)), window, any));
        rules.add(
            new SequenceRule(
                List.of(viewed, step(SequenceRule.Done.DID_NOT, "purchases", gap)), window, any));
        rules.add(
            new SequenceRule(
                List.of(
                    viewed,
                    step(SequenceRule.Done.DID_NOT, "views", gap),
                    step(SequenceRule.Done.DID, "purchases", any)),
                window,
                gap));
      }
    }
    return rules;
  }

  private static SequenceRule.Step step(
      SequenceRule.Done done, String mart, SequenceRule.Gap within) {
    return new SequenceRule.Step(done, Rows.of(mart), List.of(), within);
  }

  /** So what agrees above was not answered by a statement on both sides. */
  @Test
  void theIndexAnswersAllOfThem() throws Exception {
    List<Rule> rules = new ArrayList<>(counted());
    rules.addAll(workedOut());
    rules.addAll(sequences());
    for (Rule rule : rules) {
      assertThat(Objects.requireNonNull(leaves).members(rule, SegmentCounter.Shares.ONE))
          .as("%s", rule)
          .isPresent();
    }
  }

  private void agrees(List<Rule> rules) throws Exception {
    try (AudienceEngine several = engine().sibling(new CountingThreads(3))) {
      for (Rule rule : rules) {
        RowSet expected = engine().membersAtOnce(rule);
        assertThat(engine().members(rule)).as("%s", rule).isEqualTo(expected);
        assertThat(several.members(rule)).as("%s", rule).isEqualTo(expected);
      }
    }
  }

  @Test
  void howManyThereAre() throws Exception {
    agrees(counted());
  }

  @Test
  void whatIsWorkedOutOfThem() throws Exception {
    agrees(workedOut());
  }

  @Test
  void oneThingAfterAnother() throws Exception {
    agrees(sequences());
  }

  /** One look at the rows of all rules gives what a look for each of them gives. */
  @Test
  void manyRulesAtOnce() throws Exception {
    List<Rule> rules = new ArrayList<>(counted());
    rules.addAll(workedOut());
    IndexedLeaves asked = Objects.requireNonNull(leaves);
    Map<Rule, RowSet> together = asked.members(rules, new CountingThreads(2));
    assertThat(together).hasSize(rules.size());
    for (Rule rule : rules) {
      assertThat(asked.members(rule, SegmentCounter.Shares.ONE))
          .as("%s", rule)
          .contains(Objects.requireNonNull(together.get(rule)));
    }
    Rule all =
        new Group(
            new Group.Join.AtLeast(3),
            rules.stream().filter(rule -> rules.indexOf(rule) % 5 == 0).map(Part::of).toList());
    assertThat(engine().members(all)).isEqualTo(engine().membersAtOnce(all));
  }
}
