package studio.marquee.connect.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row that is asked about, at the end of the way that led to it, and where that way began.
 *
 * @param way the rows of a path, the one that is asked about last
 * @param outside who asks for the rows of the path; nobody at the top
 */
record Standing(List<Passed> way, Optional<Standing> outside) {
  /** A row of a mart. */
  record Passed(String mart, Map<String, Object> row) {
    String key() {
      return Values.text(row.get(WorldMarts.KEY));
    }
  }

  static Standing on(String mart, Map<String, Object> row) {
    return new Standing(List.of(new Passed(mart, row)), Optional.empty());
  }

  Passed subject() {
    return way.getLast();
  }

  /** Names are looked up along the way, the last first, and then outside. */
  Passed nearest(String mart) {
    for (Passed passed : way.reversed()) {
      if (passed.mart().equals(mart)) {
        return passed;
      }
    }
    return outside
        .map(further -> further.nearest(mart))
        .orElseThrow(() -> new IllegalArgumentException("there is no row of " + mart + " here"));
  }
}
