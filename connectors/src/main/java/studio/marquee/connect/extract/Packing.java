package studio.marquee.connect.extract;

/** How the values of a column are made smaller in the file of a generation. */
enum Packing {
  /** In whatever way of DuckDB comes out smallest, which it finds out by trying them. */
  AS_DUCKDB_CHOOSES(""),

  /**
   * For texts that are nearly all different. What DuckDB chooses for them holds each text in a
   * dictionary, and making that takes a tenth of the whole refresh; this is read as fast.
   */
  OF_DIFFERENT_TEXTS(" using compression zstd");

  private final String clause;

  Packing(String clause) {
    this.clause = clause;
  }

  /** What follows the type where the column is made. */
  String clause() {
    return clause;
  }
}
