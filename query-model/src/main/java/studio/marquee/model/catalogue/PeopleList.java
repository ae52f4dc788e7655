package studio.marquee.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An uploaded list.
 *
 * @param columns the values of each column that can be asked about, by its name
 * @param first the name of the first column
 * @param brought how it came here; empty for lists of the workspace
 */
public record PeopleList(
    String name, String first, Map<String, List<String>> columns, Optional<Brought> brought) {
  public PeopleList {
    columns = Map.copyOf(columns);
  }

  /** A list of the workspace. */
  public PeopleList(String name, String first, Map<String, List<String>> columns) {
    this(name, first, columns, Optional.empty());
  }

  /** A blank name means the first column. */
  public Optional<List<String>> values(String column) {
    return Optional.ofNullable(columns.get(column.isEmpty() ? first : column));
  }
}
