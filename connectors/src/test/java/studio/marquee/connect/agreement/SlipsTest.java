package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.PriorityRule;

/** The random cases are sharp enough: every slip shows within few of them. */
class SlipsTest {
  /** Nearly all show within this many; the names of the others are printed. */
  private static final int EXPECTED_TREES = 2_000;

  /** So many that a slip which hides from them is not bad luck. */
  private static final int MOST_TREES = 400_000;

  private static final int TREES_OF_A_WORLD = 20;

  @Test
  void everySlipShows() {
    long seed = Long.getLong("agreement.seed", System.nanoTime());
    List<Slip> unnoticed = new ArrayList<>(Slips.all());
    assertThat(unnoticed).hasSizeGreaterThan(50);
    for (int table = 0; isNeeded(table, unnoticed); table++) {
      if (table == EXPECTED_TREES / TREES_OF_A_WORLD) {
        System.out.println("agreement.seed " + seed + ", noticed late: " + names(unnoticed));
      }
      for (Case asked : some(RandomCases.ofSeed(seed + table))) {
        List<Slip> misread =
            unnoticed.stream()
                .filter(slip -> isAskedOtherwise(slip.change().apply(asked), asked))
                .toList();
        if (!misread.isEmpty()) {
          Set<String> meant = answer(asked);
          misread.stream()
              .filter(slip -> !answer(slip.change().apply(asked)).equals(meant))
              .forEach(unnoticed::remove);
        }
      }
    }
    assertThat(names(unnoticed)).as("seed " + seed).isEmpty();
  }

  /** What has a name matters only where it is spoken of. */
  private static boolean isAskedOtherwise(Case changed, Case asked) {
    boolean isOther =
        !changed.segment().equals(asked.segment())
            || !changed.now().equals(asked.now())
            || !changed.world().tables().equals(asked.world().tables());
    return isOther || (!changed.equals(asked) && speaksOfNames(asked));
  }

  private static boolean speaksOfNames(Case asked) {
    List<AttributeName> traits = asked.world().traits().stream().map(Trait::name).toList();
    return Shapes.all(asked.segment())
        .anyMatch(value ->
            value instanceof AudienceRule
                || value instanceof PriorityRule
                || (value instanceof AttributeName name && traits.contains(name)));
  }

  private static boolean isNeeded(int table, List<Slip> unnoticed) {
    return !unnoticed.isEmpty() && table < MOST_TREES / TREES_OF_A_WORLD;
  }

  private static List<String> names(List<Slip> slips) {
    return slips.stream().map(Slip::name).toList();
  }

  /** From end to end, because single leaves come first. */
  private static List<Case> some(List<Case> cases) {
    int step = cases.size() / TREES_OF_A_WORLD;
    return IntStream.range(0, TREES_OF_A_WORLD).mapToObj(i -> cases.get(i * step)).toList();
  }

  private static Set<String> answer(Case asked) {
    return new Interpreter(asked.world(), asked.now()).meant(asked.segment());
  }
}
