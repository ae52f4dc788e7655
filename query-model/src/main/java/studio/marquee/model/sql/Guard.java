package studio.marquee.model.sql;

/** How a condition is kept from being neither true nor false where a value is missing. */
enum Guard {
  /** For columns: whether there is a value is asked first, which databases do cheaply. */
  ASK_FIRST {
    @Override
    SqlText around(SqlText condition, String... slots) {
      String set = String.join(" is not null and ", slots);
      return condition.inside("(" + set + " is not null and ", ")");
    }
  },
  /** For values that are worked out, so that this is done once only. */
  OTHERWISE_FALSE {
    @Override
    SqlText around(SqlText condition, String... slots) {
      return condition.orFalse();
    }
  };

  abstract SqlText around(SqlText condition, String... slots);
}
