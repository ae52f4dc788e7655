package studio.marquee.connect.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.marquee.model.problem.ProblemException;

/**
 * Some people one after the other, each with the values that were asked for, as texts that are the
 * same on every machine: numbers without a sign for thousands, {@code true} and {@code false},
 * {@code 2026-11-21}, {@code 2026-11-21T13:05:00Z} in universal time, entries of a list with bars
 * between them.
 */
public final class PeopleRows {
  private final int[] rows;
  private final List<@Nullable String[]> columns;

  PeopleRows(int[] rows, List<@Nullable String[]> columns) {
    this.rows = rows;
    this.columns = List.copyOf(columns);
  }

  public int size() {
    return rows.length;
  }

  /** Which person of the population it is. */
  public int row(int at) {
    return rows[at];
  }

  /** Null where nothing is known. */
  public @Nullable String value(int at, int column) {
    return columns.get(column)[at];
  }

  /** Takes some people after the other, in the order of the population. */
  @FunctionalInterface
  public interface Taking<X extends Exception> {
    void take(PeopleRows rows) throws X, ProblemException, InterruptedException;
  }
}
