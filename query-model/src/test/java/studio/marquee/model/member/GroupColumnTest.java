package studio.marquee.model.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.member.LinkedCharts.Brush;

class GroupColumnTest {
  private static final int ROUNDS = 60;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  /** A column, and the same numbers as a list. */
  private record Numbered(GroupColumn column, List<Integer> groups) {}

  @Test
  void everybodyIsCountedInTheirGroup() {
    for (int round = 0; round < ROUNDS; round++) {
      int population = population();
      Numbered numbered = numbered(population);
      RowSet among = set(population);
      assertThat(numbered.column.counts(among))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(counts(numbered, among));
      int first = random.nextInt(numbered.column.groups());
      int last = random.nextInt(first, numbered.column.groups());
      assertThat(numbered.column.in(first, last))
          .as("seed %d, round %d, %d to %d", seed, round, first, last)
          .isEqualTo(in(numbered, new Brush(first, last)));
    }
  }

  @Test
  void aBrushNarrowsAllOtherCharts() {
    for (int round = 0; round < ROUNDS; round++) {
      int population = population();
      List<Numbered> charts =
          IntStream.range(0, random.nextInt(1, 9)).mapToObj(_ -> numbered(population)).toList();
      List<Optional<Brush>> brushes = charts.stream().map(this::brush).toList();
      RowSet audience = set(population);
      LinkedCharts linked =
          new LinkedCharts(
              audience, charts.stream().map(Numbered::column).toList(), shares(round % 4 + 1));
      LinkedCharts.Shown shown = linked.brushed(brushes);
      assertThat(shown.people())
          .as("seed %d, round %d", seed, round)
          .isEqualTo(passing(audience, charts, brushes, -1).count());
      for (int chart = 0; chart < charts.size(); chart++) {
        assertThat(shown.charts().get(chart))
            .as("seed %d, round %d, chart %d", seed, round, chart)
            .isEqualTo(counts(charts.get(chart), passing(audience, charts, brushes, chart)));
      }
    }
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    RowSet three = RowSet.everyone(3);
    assertThatThrownBy(() -> GroupColumn.of(3, 3, List.of(three)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GroupColumn.of(4, 2, List.of(three)))
        .isInstanceOf(IllegalArgumentException.class);
    GroupColumn column = GroupColumn.of(3, 2, List.of(three));
    assertThatThrownBy(() -> column.counts(RowSet.everyone(4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new LinkedCharts(RowSet.none(4), List.of(column), SegmentCounter.Shares.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new LinkedCharts(three, Collections.nCopies(9, column), SegmentCounter.Shares.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RowSet passing(
      RowSet audience, List<Numbered> charts, List<Optional<Brush>> brushes, int but) {
    RowSet passing = audience;
    for (int chart = 0; chart < charts.size(); chart++) {
      if (chart != but && brushes.get(chart).isPresent()) {
        passing = passing.and(in(charts.get(chart), brushes.get(chart).get()));
      }
    }
    return passing;
  }

  private static RowSet in(Numbered numbered, Brush brush) {
    List<Integer> groups = numbered.groups;
    return RowSet.of(
        groups.size(),
        IntStream.range(0, groups.size())
            .filter(row -> groups.get(row) >= brush.first() && groups.get(row) <= brush.last())
            .toArray());
  }

  private static List<Integer> counts(Numbered numbered, RowSet among) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(numbered.column.groups(), 0));
    for (int row = 0; row < among.population(); row++) {
      if (among.contains(row)) {
        counts.set(numbered.groups.get(row), counts.get(numbered.groups.get(row)) + 1);
      }
    }
    return counts;
  }

  private Optional<Brush> brush(Numbered numbered) {
    int first = random.nextInt(numbered.column.groups());
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(new Brush(first, random.nextInt(first, numbered.column.groups())));
  }

  private int population() {
    return new int[] {1, 64, 1_000, 70_003, 200_000}[random.nextInt(5)];
  }

  private Numbered numbered(int population) {
    int groups = new int[] {1, 2, 3, 8, 26, 256}[random.nextInt(6)];
    List<Integer> numbers =
        IntStream.range(0, population).map(_ -> random.nextInt(groups)).boxed().toList();
    List<RowSet> slices =
        IntStream.range(0, GroupColumn.digits(groups))
            .mapToObj(digit ->
                RowSet.of(
                    population,
                    IntStream.range(0, population)
                        .filter(row -> ((numbers.get(row) >> digit) & 1) == 1)
                        .toArray()))
            .toList();
    return new Numbered(GroupColumn.of(population, groups, slices), numbers);
  }

  private RowSet set(int population) {
    int oneIn = new int[] {1, 2, 500}[random.nextInt(3)];
    return RowSet.of(
        population,
        IntStream.range(0, population).filter(_ -> random.nextInt(oneIn) == 0).toArray());
  }

  private static SegmentCounter.Shares shares(int pieces) {
    return new SegmentCounter.Shares() {
      @Override
      public int pieces() {
        return pieces;
      }

      @Override
      public void run(List<Runnable> work) {
        work.reversed().forEach(Runnable::run);
      }
    };
  }
}
