package studio.marquee.connect.rows;

/** How days and moments come into DuckDB. */
enum Travel {
  /** In the very form in which DuckDB keeps them, where its memory is within reach. */
  AS_THEMSELVES,
  /** As numbers, of which DuckDB makes them; it takes no day one by one that never comes. */
  AS_NUMBERS;

  static Travel here() {
    return VectorMemory.isWithinReach() ? AS_THEMSELVES : AS_NUMBERS;
  }
}
