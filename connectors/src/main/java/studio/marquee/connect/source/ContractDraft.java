package studio.marquee.connect.source;

import java.util.List;

/**
 * A contract to begin with, in the Open Data Contract Standard: what the source knows is filled in,
 * what only people know is left for them.
 */
public record ContractDraft(SourceForm form, List<FoundTable> tables) {
  public ContractDraft {
    tables = List.copyOf(tables);
  }

  public String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("apiVersion: v3.1.0\nkind: DataContract\n");
    line(yaml, 0, "id", form.name() + "-draft");
    line(yaml, 0, "name", form.name());
    yaml.append("version: 0.1.0\nstatus: draft\n");
    yaml.append("servers:\n");
    line(yaml, 2, "- server", form.name());
    line(yaml, 4, "type", type());
    yaml.append("schema:\n");
    tables.forEach(table -> append(yaml, table));
    return yaml.toString();
  }

  private String type() {
    return switch (form) {
      case SourceForm.DuckDbFile _ -> "duckdb";
      case ServerForm server -> server.kind().word();
    };
  }

  private static void append(StringBuilder yaml, FoundTable table) {
    line(yaml, 2, "- name", table.name());
    line(yaml, 4, "physicalName", table.place());
    yaml.append("    properties:\n");
    for (FoundTable.Column column : table.columns()) {
      line(yaml, 6, "- name", column.name());
      line(yaml, 8, "physicalType", column.type());
      if (!column.logicalType().isEmpty()) {
        line(yaml, 8, "logicalType", column.logicalType());
      }
      if (column.isRequired()) {
        yaml.append("        required: true\n");
      }
    }
  }

  /** Every text in quotes: names of databases may look like anything. */
  private static void line(StringBuilder yaml, int indent, String key, String value) {
    yaml.repeat(' ', indent).append(key).append(": \"");
    value
        .chars()
        .forEach(letter -> {
          if (letter == '"' || letter == '\\') {
            yaml.append('\\').append((char) letter);
          } else if (letter < ' ') {
            yaml.append("\\x%02x".formatted(letter));
          } else {
            yaml.append((char) letter);
          }
        });
    yaml.append("\"\n");
  }
}
