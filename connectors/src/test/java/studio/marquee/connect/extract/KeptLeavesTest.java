package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.LeafMark;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

/** What is kept from one refresh to the next is what counting it again would give. */
class KeptLeavesTest {
  private static final int HOURS = 8;

  @TempDir Path folder;
  private final LeafStore store = new LeafStore(100_000_000);
  private final Map<String, Integer> stayed = new HashMap<>();
  private final Map<String, Integer> went = new HashMap<>();

  private static LongStream seeds() {
    return LongStream.range(11, "night".equals(System.getProperty("volume")) ? 31 : 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatStaysIsWhatCountingAgainGives(long seed) throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    ShopContract.write(brand, "");
    ChangingShop shop =
        new ChangingShop(
            new Random(seed), statements -> brand.warehouse(String.join(";\n", statements)));
    shop.open();
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    for (int hour = 0; hour <= HOURS; hour++) {
      try (AudienceEngine engine = shop.refreshed(workspace, brand)) {
        store.keepOnly(engine);
        for (Rule rule : rules(workspace)) {
          compare(engine, rule, "seed %d, hour %d, %s".formatted(seed, hour, rule));
        }
      }
      if (hour % 5 == 4) {
        shop.passADay();
      } else {
        shop.passAQuietHour();
      }
    }
    assertThat(stayed)
        .containsKeys("[people]", "[orders, people]", "[people, visits]")
        .containsKeys("[levels, people]", "[letters, people]");
    assertThat(went).containsKeys("[people]", "[orders, people]", "[people, visits]");
  }

  private void compare(AudienceEngine engine, Rule rule, String when) throws Exception {
    LeafMark mark = engine.mark(rule);
    String marts = mark.over().keySet().stream().sorted().toList().toString();
    RowSet counted = engine.membersAtOnce(rule);
    Optional<RowSet> kept = store.find(mark);
    if (kept.isPresent()) {
      assertThat(kept.get()).as(when).isEqualTo(counted);
    }
    (kept.isPresent() ? stayed : went).merge(marts, 1, Integer::sum);
    store.keep(mark, counted, Duration.ofMillis(1));
  }

  /** Some of them look at the moment they are asked, at the rows of several marts, or at ranks. */
  private static List<Rule> rules(Workspace workspace) {
    List<Rule> rules = new ArrayList<>(LayeredRules.of(workspace.population()));
    for (Unit unit : List.of(Unit.HOUR, Unit.DAY, Unit.WEEK)) {
      TimeTest last = new TimeTest.WithinLast(3, unit);
      rules.add(new AttributeRule(new AttributeName("people", "updated_at"), last));
      rules.add(new RelatedRule(new Quantifier.Some(), Rows.of("orders").during(last)));
      rules.add(new RelatedRule(new Quantifier.None(), Rows.of("visits").during(last)));
    }
    rules.add(
        new AttributeRule(
            new AttributeName("people", "score"), new NumberTest.PercentileBand(0, 40)));
    rules.add(
        new CalculationRule(
            new Calculation.Formula(
                new Calculation.Count(Rows.of("orders")),
                Calculation.Operator.PLUS,
                new Calculation.Count(Rows.of("visits"))),
            new NumberTest.MoreThan(new BigDecimal("5"))));
    rules.add(new RelatedRule(new Quantifier.Some(), Rows.of("levels")));
    rules.add(new RelatedRule(new Quantifier.AtLeast(2), Rows.of("letters")));
    return rules;
  }
}
