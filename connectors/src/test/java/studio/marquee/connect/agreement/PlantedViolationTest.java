package studio.marquee.connect.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** An engine that is wrong on purpose is found out, and the case that shows it is made small. */
class PlantedViolationTest {
  private static final int MOST_WORLDS = 400;

  @ParameterizedTest
  @ValueSource(strings = {"not is dropped", "every is some", "last is first", "ties stay together"})
  void isFoundMadeSmallAndKept(String slip, @TempDir Path folder) throws Exception {
    try (Engine wrong = new WrongEngine(named(slip))) {
      Found found = found(List.of(wrong));
      Case small =
          new Shrinking(Court.sameAs(found.disagreement(), List.of(wrong))).smallest(found.asked());
      assertThat(rows(small)).isLessThanOrEqualTo(6);
      assertThat(rules(small.segment())).isLessThanOrEqualTo(4);
      assertThat(small.world().audiences()).hasSizeLessThanOrEqualTo(1);
      Path file = folder.resolve("found.json");
      Files.writeString(file, new CaseText().write(small, slip));
      Case read = new CaseText().read(Files.readString(file));
      assertThat(read).isEqualTo(small);
      assertThat(Court.disagreement(List.of(wrong), read))
          .isEqualTo(Court.disagreement(List.of(wrong), small))
          .isPresent();
    }
  }

  @Test
  void theRefereeAgreesWithItself() throws Exception {
    try (Engine right = new WrongEngine(asked -> asked)) {
      for (Case asked : RandomCases.ofSeed(1)) {
        assertThat(Court.disagreement(List.of(right), asked)).isEmpty();
      }
    }
  }

  private record Found(Case asked, Disagreement disagreement) {}

  private static Found found(List<Engine> engines) throws SQLException {
    for (long seed = 1; seed <= MOST_WORLDS; seed++) {
      List<Case> cases = RandomCases.ofSeed(seed);
      Court court = new Court(engines, cases.getFirst().world(), cases.getFirst().now());
      for (Case asked : cases) {
        Optional<Disagreement> disagreement = court.disagreement(asked.segment());
        if (disagreement.isPresent()) {
          return new Found(asked, disagreement.get());
        }
      }
    }
    throw new AssertionError("nothing was found");
  }

  private static UnaryOperator<Case> named(String slip) {
    return Slips.all().stream()
        .filter(known -> known.name().equals(slip))
        .findFirst()
        .orElseThrow()
        .change();
  }

  private static long rows(Case asked) {
    return asked.world().tables().values().stream().mapToLong(List::size).sum();
  }

  private static long rules(Segment segment) {
    return Shapes.all(segment).filter(Rule.class::isInstance).count();
  }

  /** Answers like the referee, of another question. */
  private static final class WrongEngine implements Engine {
    private final UnaryOperator<Case> reading;
    private World world = World.of(Map.of());

    WrongEngine(UnaryOperator<Case> reading) {
      this.reading = reading;
    }

    @Override
    public String name() {
      return "the wrong one";
    }

    @Override
    public void load(World other) {
      world = other;
    }

    @Override
    public Optional<Set<String>> meant(String population, Rule rule, Now now) {
      Case asked = new Case(world, now, Trees.segment(population, rule, List.of()));
      Case read = reading.apply(asked);
      return Optional.of(new Interpreter(read.world(), read.now()).meant(read.segment()));
    }

    @Override
    public String account() {
      return "";
    }

    @Override
    public void close() {}
  }
}
