package studio.marquee.connect.index;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a mart that lie in one file of a generation.
 *
 * @param kind whether they are all rows that there were then, or those that changed
 * @param numbers where the numbers of the rows lie that changed; none where all of them are there
 * @param gone where the numbers of the rows lie that no longer hold in earlier files
 */
record RowsPart(
    String mart,
    Kind kind,
    int rows,
    List<IndexedColumn> columns,
    List<Integer> numbers,
    List<Integer> gone) {
  /** How many rows a chunk has. */
  static final int CHUNK = 1 << 16;

  RowsPart {
    columns = List.copyOf(columns);
    numbers = List.copyOf(numbers);
    gone = List.copyOf(gone);
  }

  /** Which rows a file holds of a mart. */
  enum Kind {
    WHOLE,
    CHANGES
  }

  Optional<IndexedColumn> column(String name) {
    return columns.stream().filter(column -> column.column().equals(name)).findFirst();
  }

  /** How many rows there are in a chunk. */
  int rowsOf(int chunk) {
    return Math.min(CHUNK, rows - chunk * CHUNK);
  }
}
