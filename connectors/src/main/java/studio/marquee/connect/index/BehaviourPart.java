package studio.marquee.connect.index;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Mart;

/**
 * What people did, in the order of the rows of the people and for each of them in the order of
 * time.
 *
 * @param owner who they are, and the attribute that says whose each row is
 * @param people how many there are, whether they did something or not
 * @param counts where it lies how often each of them did something
 * @param rows how many rows there are in each chunk of people
 */
record BehaviourPart(
    String mart,
    String owner,
    int people,
    List<Integer> counts,
    List<Integer> rows,
    List<IndexedColumn> columns) {
  /** How many people a chunk has. */
  static final int CHUNK = 1 << 14;

  BehaviourPart {
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  static String owner(Mart people, String attribute) {
    return people.name() + " by " + attribute;
  }

  Optional<IndexedColumn> column(String name) {
    return columns.stream().filter(column -> column.column().equals(name)).findFirst();
  }

  /** How many people there are in a chunk. */
  int peopleOf(int chunk) {
    return Math.min(CHUNK, people - chunk * CHUNK);
  }
}
