package studio.marquee.connect.source;

import java.util.List;
import java.util.OptionalLong;

/**
 * A table as a source shows it to its login.
 *
 * @param rows about how many there are, where the source keeps an estimate
 */
public record FoundTable(String schema, String name, OptionalLong rows, List<Column> columns) {
  public FoundTable {
    columns = List.copyOf(columns);
  }

  /** With its schema, as contracts name it. */
  public String place() {
    return schema.isEmpty() ? name : schema + "." + name;
  }

  /**
   * One column.
   *
   * @param type what the source calls its type
   * @param logicalType what a contract would call it; blank when it cannot be read
   */
  public record Column(String name, String type, String logicalType, boolean isRequired) {}
}
