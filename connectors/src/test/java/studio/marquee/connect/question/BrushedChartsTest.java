package studio.marquee.connect.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.answer.BrushedCharts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartDeck;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.ChartWish.Widths;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.SegmentCounter;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/** Charts that are brushed together, each bar against the rule that it stands for. */
class BrushedChartsTest {
  private static final int ROUNDS = 6;
  private static final List<String> NAMES =
      List.of(
          "lifetime_value",
          "orders_count",
          "predicted_churn",
          "country",
          "city",
          "newsletter",
          "interests",
          "birthday",
          "last_seen_at",
          "acquired_on");

  @TempDir static Path folder;
  private static Asked mira;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @BeforeAll
  static void write() throws Exception {
    Asked.write(folder);
    mira = Asked.by(folder, "mira");
  }

  @AfterAll
  static void close() {
    mira.close();
  }

  private ChartWish wish(String name) {
    Widths widths = random.nextBoolean() ? Widths.SAME_WIDTH : Widths.SAME_PEOPLE;
    return new ChartWish(Asked.people(name), widths);
  }

  private List<ChartWish> wishes() {
    List<String> names = new ArrayList<>(NAMES);
    while (names.size() > 8) {
      names.remove(random.nextInt(names.size()));
    }
    return names.stream().map(this::wish).toList();
  }

  private ChartDeck deck(Segment audience, List<ChartWish> wishes) throws Exception {
    return mira.desk().charts(audience, wishes, SegmentCounter.Shares.ONE).answer();
  }

  private Optional<Brush> brush(ChartBars bars) {
    int first = random.nextInt(bars.count());
    return switch (random.nextInt(4)) {
      case 0 -> Optional.of(new Brush.Range(first, random.nextInt(first, bars.count())));
      case 1 -> {
        Set<Integer> some = new HashSet<>(Set.of(first));
        IntStream.range(0, bars.count()).filter(_ -> random.nextBoolean()).forEach(some::add);
        yield Optional.of(new Brush.Some(some));
      }
      default -> Optional.empty();
    };
  }

  @Test
  void eachChartShowsWhoPassesAllOtherBrushes() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Segment audience = mira.any(random);
      ChartDeck deck = deck(audience, wishes());
      assertThat(deck.refused()).isEmpty();
      List<ChartBars> bars = deck.charts().bars();
      List<Optional<Brush>> brushes = bars.stream().map(this::brush).toList();
      BrushedCharts.Shown shown = deck.charts().brushed(brushes);
      List<RowSet> passing = new ArrayList<>();
      for (int chart = 0; chart < bars.size(); chart++) {
        passing.add(
            brushes.get(chart).isPresent()
                ? mira.engine().membersAtOnce(bars.get(chart).rule(brushes.get(chart).get()))
                : RowSet.everyone(Asked.PEOPLE));
      }
      RowSet all = mira.members(audience);
      assertThat(shown.people())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(exactly(passing.stream().reduce(all, RowSet::and).count()));
      for (int chart = 0; chart < bars.size(); chart++) {
        RowSet among = all;
        for (int other = 0; other < bars.size(); other++) {
          among = other == chart ? among : among.and(passing.get(other));
        }
        requireBars(bars.get(chart), shown.charts().get(chart), among);
      }
    }
  }

  private void requireBars(ChartBars bars, BrushedCharts.Counts counts, RowSet among)
      throws Exception {
    assertThat(counts.people()).isEqualTo(exactly(among.count()));
    for (int bar = 0; bar < bars.count(); bar++) {
      RowSet in = mira.engine().membersAtOnce(bars.rule(new Brush.Range(bar, bar)));
      assertThat(counts.bars().get(bar))
          .as("seed %d, %s bar %d", seed, bars.by(), bar)
          .isEqualTo(exactly(among.countBoth(in)));
      assertThat(counts.everybody().get(bar)).isEqualTo(exactly(in.count()));
    }
    RowSet notSet = mira.engine().membersAtOnce(bars.ruleOfNotSet());
    assertThat(counts.notSet())
        .as("seed %d, %s not set", seed, bars.by())
        .isEqualTo(exactly(among.countBoth(notSet)));
    assertThat(counts.everybodyNotSet()).isEqualTo(exactly(notSet.count()));
  }

  @Test
  void everybodyWithAValueIsInABar() throws Exception {
    Segment audience = mira.any(random);
    for (String name : List.of("lifetime_value", "country", "birthday", "last_seen_at")) {
      BrushedCharts.Counts counts =
          deck(audience, List.of(wish(name))).charts().unbrushed().charts().getFirst();
      long inBars = counts.bars().stream().mapToLong(bar -> bar.known().orElseThrow()).sum();
      assertThat(inBars + counts.notSet().known().orElseThrow())
          .as("seed %d, %s", seed, name)
          .isEqualTo(mira.members(audience).count());
    }
  }

  @Test
  void rangesOfAsManyPeopleHoldAboutAsMany() throws Exception {
    ChartWish wish = new ChartWish(Asked.people("loyalty_points"), Widths.SAME_PEOPLE);
    BrushedCharts.Counts counts =
        deck(mira.any(random), List.of(wish)).charts().unbrushed().charts().getFirst();
    long most =
        counts.everybody().stream().mapToLong(bar -> bar.known().orElseThrow()).max().orElseThrow();
    assertThat(counts.everybody()).hasSizeGreaterThan(8);
    assertThat(most).isLessThan(Asked.PEOPLE / 2);
  }

  @Test
  void aChartThatCannotBeMadeKeepsNoOtherFromBeingShown() throws Exception {
    ChartWish foreign = ChartWish.of(new AttributeName("orders", "status"));
    ChartDeck deck =
        deck(mira.any(random), List.of(foreign, ChartWish.of(Asked.people("country"))));
    assertThat(deck.drawn()).containsExactly(ChartWish.of(Asked.people("country")));
    assertThat(deck.refused().keySet()).containsExactly(foreign);
    assertThat(deck.refused().values())
        .extracting(Problem::code)
        .containsExactly(QuestionProblem.NOT_OF_THESE);
    assertThat(deck.charts().unbrushed().charts()).hasSize(1);
  }

  private static Headcount exactly(long people) {
    return new Headcount.Exactly(people);
  }
}
