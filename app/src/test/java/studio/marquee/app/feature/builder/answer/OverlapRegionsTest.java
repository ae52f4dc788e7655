package studio.marquee.app.feature.builder.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.app.feature.builder.answer.OverlapRegions.Region;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.member.RowSet;

final class OverlapRegionsTest {
  private static final int PEOPLE = 1_000;

  private static RowSet range(int from, int to) {
    return RowSet.of(PEOPLE, java.util.stream.IntStream.range(from, to).toArray());
  }

  @Test
  void theLargestRegionsStandFirstAndEmptyOnesNowhere() {
    OverlapCounts counts = OverlapCounts.of(List.of(range(0, 100), range(80, 400)), 0);
    OverlapRegions regions = OverlapRegions.of(counts);
    assertThat(regions.shown())
        .containsExactly(
            new Region(List.of(false, true), new Headcount.Exactly(300)),
            new Region(List.of(true, false), new Headcount.Exactly(80)),
            new Region(List.of(true, true), new Headcount.Exactly(20)));
    assertThat(regions.more()).isZero();
  }

  @Test
  void whatNobodyIsToldOfStandsLast() {
    OverlapCounts counts = OverlapCounts.of(List.of(range(0, 100), range(80, 400)), 50);
    assertThat(OverlapRegions.of(counts).shown().getLast())
        .isEqualTo(new Region(List.of(true, true), new Headcount.FewerThan(50)));
  }

  @Test
  void noMoreAreShownThanCanBeRead() {
    List<RowSet> sets =
        List.of(range(0, 500), range(100, 600), range(200, 700), range(50, 90), range(300, 305));
    OverlapRegions regions = OverlapRegions.of(OverlapCounts.of(sets, 0));
    assertThat(regions.shown().size() + regions.more())
        .isEqualTo(
            (int)
                OverlapCounts.of(sets, 0).regions().stream()
                    .skip(1)
                    .filter(people -> !people.equals(new Headcount.Exactly(0)))
                    .count());
    assertThat(regions.shown()).hasSizeLessThanOrEqualTo(10);
  }
}
