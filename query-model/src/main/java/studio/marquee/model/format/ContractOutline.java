package studio.marquee.model.format;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a contract, whether or not it is right: what conventions are held against. Each
 * part knows its place in the file.
 *
 * @param isDescribed whether somebody says what it is for
 */
public record ContractOutline(
    String file,
    String id,
    String version,
    String domain,
    String server,
    String owner,
    String steward,
    boolean isDescribed,
    List<Table> tables) {
  public ContractOutline {
    tables = List.copyOf(tables);
  }

  public Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /**
   * An object of the schema.
   *
   * @param personKey the attribute that says whose row it is; blank when it is not said
   * @param reaches of the table and of its columns
   */
  public record Table(
      String place,
      String name,
      String description,
      String personKey,
      List<Column> columns,
      List<Reach> reaches,
      List<Word> words) {
    public Table {
      columns = List.copyOf(columns);
      reaches = List.copyOf(reaches);
      words = List.copyOf(words);
    }

    public boolean has(String column) {
      return columns.stream().anyMatch(it -> it.name().equals(column));
    }
  }

  /**
   * A property of an object.
   *
   * @param classification blank when it is not said
   * @param identifier the kind of identifier; blank for none
   */
  public record Column(
      String place,
      String name,
      String description,
      String classification,
      String identifier,
      List<Word> words) {
    public Column {
      words = List.copyOf(words);
    }
  }

  /**
   * A relationship as it is written.
   *
   * @param from the attributes of its own table
   * @param to as they are written
   */
  public record Reach(String place, List<String> from, List<String> to) {
    public Reach {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /**
   * A custom property whose name begins as ours do.
   *
   * @param known the words that may stand there
   */
  public record Word(String place, String name, List<String> known) {
    public Word {
      known = List.copyOf(known);
    }

    public boolean isKnown() {
      return known.contains(name);
    }
  }
}
