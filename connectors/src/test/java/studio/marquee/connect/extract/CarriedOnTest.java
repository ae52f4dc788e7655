package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.EarlierMark;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/**
 * Over random days on which rows come, change, move and go, what is carried on from the people
 * before is what one statement over all rows says; and it is carried on wherever that can be told.
 * Not every rule is asked every day, so that some of it lies several layers back.
 */
class CarriedOnTest {
  private static final int DAYS = 7;
  private static final Rule LATELY =
      new RelatedRule(
          new Quantifier.Some(), Rows.of("orders").during(new TimeTest.WithinLast(20, Unit.DAY)));

  @TempDir Path folder;
  private final LeafStore store = new LeafStore(100_000_000);
  private final Map<Integer, Integer> carriedOver = new HashMap<>();
  private final Set<Rule> carried = new HashSet<>();
  private int changed;

  private static LongStream seeds() {
    return LongStream.range(21, "night".equals(System.getProperty("volume")) ? 61 : 22);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsCarriedOnIsWhatCountingAgainGives(long seed) throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    ShopContract.write(brand, "");
    Random random = new Random(seed);
    ChangingShop shop =
        new ChangingShop(random, statements -> brand.warehouse(String.join(";\n", statements)));
    shop.openLongAgo();
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    for (int day = 0; day <= DAYS; day++) {
      try (AudienceEngine engine = shop.refreshed(workspace, brand)) {
        store.keepOnly(engine);
        for (Rule rule : rules()) {
          if (random.nextInt(3) > 0) {
            compare(engine, rule, "seed %d, day %d, %s".formatted(seed, day, rule));
          }
        }
      }
      shop.passADay();
    }
    System.out.printf("carried on by so many layers so often: %s%n", carriedOver);
    assertThat(carried).as("its days are others each day").doesNotContain(LATELY);
    assertThat(carried).as("nearly all others").hasSizeGreaterThan(rules().size() * 3 / 4);
    assertThat(carried).hasAtLeastOneElementOfType(SequenceRule.class);
    assertThat(carried).hasAtLeastOneElementOfType(CalculationRule.class);
    assertThat(carriedOver.keySet()).as("so many layers").contains(1, 2);
    assertThat(changed).as("people came and went meanwhile").isPositive();
  }

  private void compare(AudienceEngine engine, Rule rule, String when) throws Exception {
    RowSet counted = engine.membersAtOnce(rule);
    if (store.find(engine.mark(rule)).isEmpty()) {
      Optional<EarlierMark> earlier =
          engine.earlierMarks(rule).stream().filter(mark -> store.holds(mark.mark())).findFirst();
      Optional<RowSet> before = earlier.flatMap(mark -> store.find(mark.mark()));
      Optional<RowSet> known = store.recall(engine, rule);
      if (known.isPresent()) {
        assertThat(known.get()).as(when).isEqualTo(counted);
        carried.add(rule);
        carriedOver.merge(earlier.orElseThrow().layers(), 1, Integer::sum);
        changed += before.orElseThrow().equals(counted) ? 0 : 1;
      }
    }
    store.keep(engine.mark(rule), counted, Duration.ofMillis(1));
  }

  /** The first one has a window that is another one each day. */
  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(List.of(LATELY));
    TimeTest since = new TimeTest.After(LocalDate.of(2025, 12, 1));
    for (String mart : List.of("orders", "visits")) {
      for (Rows rows : List.of(Rows.of(mart), Rows.of(mart).during(since))) {
        rules.add(new RelatedRule(new Quantifier.Some(), rows));
        rules.add(new RelatedRule(new Quantifier.None(), rows));
        rules.add(new RelatedRule(new Quantifier.Between(2, 3), rows));
      }
    }
    AttributeName total = new AttributeName("orders", "total");
    rules.add(
        new CalculationRule(
            new Calculation.Summary(Calculation.Method.SUM, total, Rows.of("orders").during(since)),
            new NumberTest.MoreThan(new BigDecimal("90"))));
    rules.add(
        new CalculationRule(
            new Calculation.When(Occurrence.LAST, Rows.of("visits")),
            new TimeTest.After(LocalDate.of(2026, 2, 20))));
    for (SequenceRule.Done done : SequenceRule.Done.values()) {
      rules.add(
          new SequenceRule(
              List.of(step(SequenceRule.Done.DID, "visits"), step(done, "orders")),
              new Window.During(since),
              new SequenceRule.Gap.AnyTime()));
    }
    return rules;
  }

  private static SequenceRule.Step step(SequenceRule.Done done, String mart) {
    return new SequenceRule.Step(done, Rows.of(mart), List.of(), new SequenceRule.Gap.AnyTime());
  }
}
