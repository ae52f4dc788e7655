package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Mart;

/**
 * The rows that can be spoken of at a place of a statement, those that a rule is asked of last.
 *
 * @param frames from the outside in
 * @param isOnlyTable whether the statement has no other table here, so that columns need no more
 *     than their own name
 */
record Scope(List<Frame> frames, boolean isOnlyTable) {
  /** What the population is called in every statement. */
  static final String POPULATION = "who";

  Scope {
    frames = List.copyOf(frames);
  }

  /** A row of a mart under the name that the statement has for it. */
  record Frame(Mart mart, String alias) {}

  static Scope of(Mart population) {
    return new Scope(List.of(new Frame(population, POPULATION)), true);
  }

  Frame subject() {
    return frames.getLast();
  }

  Scope with(Frame frame) {
    List<Frame> more = new ArrayList<>(frames);
    more.add(frame);
    return new Scope(more, false);
  }

  /** The innermost row of the mart. */
  Optional<Frame> frame(String mart) {
    return frames.reversed().stream().filter(frame -> frame.mart().name().equals(mart)).findFirst();
  }

  /** As it is for that row alone, where a table is gone through for its own sake. */
  static Scope alone(Frame frame) {
    return new Scope(List.of(frame), true);
  }

  /** Without the rows that lie further in than this one; their tables are still there. */
  Scope upTo(Frame frame) {
    return new Scope(frames.subList(0, frames.lastIndexOf(frame) + 1), isOnlyTable);
  }

  /** What stands before the column of a row; nothing where there is only one table. */
  String before(Frame frame) {
    return isOnlyTable ? "" : frame.alias() + ".";
  }
}
