package studio.marquee.connect.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests and mutants know of each other; the same class for both. */
public interface Judge {
  /**
   * The first disagreement over the cases of a seed.
   *
   * @param rooms what was made for other mutants already, by its seed
   * @param right the statements that the unchanged compiler writes, which need not be asked again;
   *     none to have all of them asked
   */
  Optional<String> disagreement(
      long seed, Map<Long, Object> rooms, Means means, List<List<Object>> right);

  /** The statements for the questions of a seed, each with its values. */
  List<List<Object>> statements(long seed, Map<Long, Object> rooms);

  /** Which ways from a segment to its people are gone. */
  enum Means {
    STATEMENTS,
    SETS,
    BOTH
  }
}
