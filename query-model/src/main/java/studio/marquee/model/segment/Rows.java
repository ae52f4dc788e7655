package studio.marquee.model.segment;

import java.util.List;

/**
 * Rows that belong to the row that is asked about: what somebody did, or the things related to it.
 *
 * <p>Along a path of several hops there is one row for each way through; an attribute of any mart
 * on the path can be asked about, and all conditions hold for the same way. The time of such a row
 * is that of the last mart on the path that has one.
 *
 * @param where what the rows must pass to count, all of it; muted parts do not count
 */
public record Rows(List<Hop> path, List<Part> where, Window window) {
  public Rows {
    path = List.copyOf(path);
    where = List.copyOf(where);
    Checks.require(!path.isEmpty(), "a path has at least one step");
    Checks.require(path.size() <= 8, "a path has at most eight steps");
  }

  /** All rows of one mart that belong to the row that is asked about. */
  public static Rows of(String mart) {
    return new Rows(List.of(Hop.to(mart)), List.of(), new Window.Ever());
  }

  public Rows where(Part... conditions) {
    return new Rows(path, List.of(conditions), window);
  }

  public Rows during(TimeTest test) {
    return new Rows(path, where, new Window.During(test));
  }
}
