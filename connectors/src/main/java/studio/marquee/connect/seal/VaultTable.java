package studio.marquee.connect.seal;

import java.util.List;

/** A mart in a vault, and its columns. */
public record VaultTable(String mart, List<String> columns) {
  public VaultTable {
    columns = List.copyOf(columns);
  }
}
