package studio.marquee.model.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupColumnTest {
  private static final int ROUNDS = 24;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  /** A column, and for each row the groups that it is in. */
  private record Numbered(ChartColumn column, List<Set<Integer>> groups) {}

  @Test
  void everybodyIsCountedInTheirGroup() {
    for (int round = 0; round < ROUNDS; round++) {
      int population = population();
      Numbered numbered = numbered(population);
      RowSet among = set(population);
      assertThat(numbered.column.counts(among))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(counts(numbered, among));
      if (numbered.column instanceof GroupColumn column) {
        int first = random.nextInt(column.groups());
        int last = random.nextInt(first, column.groups());
        assertThat(column.in(first, last))
            .as("seed %d, round %d, %d to %d", seed, round, first, last)
            .isEqualTo(in(numbered, new Brush.Range(first, last)));
      }
    }
  }

  @Test
  void aBrushNarrowsAllOtherCharts() {
    for (int round = 0; round < ROUNDS; round++) {
      int population = population();
      List<Numbered> charts =
          IntStream.range(0, random.nextInt(1, 9)).mapToObj(_ -> any(population)).toList();
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
        assertThat(shown.passingOthers().get(chart))
            .as("seed %d, round %d, chart %d", seed, round, chart)
            .isEqualTo(passing(audience, charts, brushes, chart).count());
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
            new LinkedCharts(three, List.of(column), SegmentCounter.Shares.ONE)
                .brushed(List.of(Optional.of(new Brush.Range(1, 2)))))
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
    List<Set<Integer>> groups = numbered.groups;
    return RowSet.of(
        groups.size(),
        IntStream.range(0, groups.size())
            .filter(row -> groups.get(row).stream().anyMatch(brush::marks))
            .toArray());
  }

  private static List<Integer> counts(Numbered numbered, RowSet among) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(numbered.column.groups(), 0));
    for (int row = 0; row < among.population(); row++) {
      if (among.contains(row)) {
        for (int group : numbered.groups.get(row)) {
          counts.set(group, counts.get(group) + 1);
        }
      }
    }
    return counts;
  }

  private Optional<Brush> brush(Numbered numbered) {
    int groups = numbered.column.groups();
    int first = random.nextInt(groups);
    return switch (random.nextInt(3)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Brush.Range(first, random.nextInt(first, groups)));
      default -> {
        Set<Integer> some = new HashSet<>(Set.of(first));
        IntStream.range(0, groups).filter(_ -> random.nextInt(4) == 0).forEach(some::add);
        yield Optional.of(new Brush.Some(some));
      }
    };
  }

  private Numbered any(int population) {
    return random.nextInt(4) == 0 ? tagged(population) : numbered(population);
  }

  /** Each row in several groups, in one or in none. */
  private Numbered tagged(int population) {
    int groups = random.nextInt(1, 6);
    List<RowSet> sets = IntStream.range(0, groups).mapToObj(_ -> set(population)).toList();
    List<Set<Integer>> numbers = new ArrayList<>();
    for (int row = 0; row < population; row++) {
      int here = row;
      numbers.add(
          IntStream.range(0, groups)
              .filter(group -> sets.get(group).contains(here))
              .boxed()
              .collect(Collectors.toSet()));
    }
    return new Numbered(TagColumn.of(population, sets), numbers);
  }

  private int population() {
    return new int[] {1, 64, 1_000, 70_003}[random.nextInt(4)];
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
    return new Numbered(
        GroupColumn.of(population, groups, slices), numbers.stream().map(Set::of).toList());
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
