package studio.marquee.model.mart;

import java.util.List;

/**
 * What any contract of the standard describes, whether or not its tables play a part here.
 *
 * @param id stays the same over all versions
 * @param name blank when it has none
 * @param domain blank when it names none
 * @param owner the team, or who owns it; blank when it names neither
 */
public record Contract(
    String id,
    String name,
    String version,
    String status,
    String domain,
    String owner,
    List<DescribedTable> tables) {
  public Contract {
    tables = List.copyOf(tables);
  }

  /**
   * A table, a view, a topic or whatever else has rows.
   *
   * @param references those of the table and those of its columns
   */
  public record DescribedTable(
      String name, List<DescribedColumn> columns, List<Reference> references) {
    public DescribedTable {
      columns = List.copyOf(columns);
      references = List.copyOf(references);
    }
  }

  /**
   * A column, or a field within one.
   *
   * @param type as the standard names it, for example timestamp; blank when it is not said
   * @param physicalType as the source names it; blank when it is not said
   * @param fields what an object consists of; empty for anything else
   */
  public record DescribedColumn(
      String name, String type, String physicalType, List<DescribedColumn> fields) {
    public DescribedColumn {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Columns that together name rows elsewhere.
   *
   * @param from each with its table, such as orders.store_id
   * @param to as many, in the same order
   */
  public record Reference(List<String> from, List<String> to) {
    public Reference {
      from = List.copyOf(from);
      to = List.copyOf(to);
      if (from.isEmpty() || from.size() != to.size()) {
        throw new IllegalArgumentException(
            "a relationship leads from one or more properties to as many");
      }
    }
  }
}
