package studio.marquee.connect.extract;

import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.sql.ExtractSql;
import studio.marquee.model.sql.Tables;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * What one refresh may read.
 *
 * @param now what rules about time are seen from
 */
record Reading(Extracts extracts, Now now) {
  /** Everything as it is held. */
  Marts marts() {
    return extracts.marts();
  }

  Extract of(Mart held) {
    return extracts.of(held.name()).orElseThrow();
  }

  /** The table of a mart that is held, in a database that is asked itself. */
  SourceTable table(Mart held, Dialect dialect) {
    return new SourceTable(of(held), sql(dialect, mart -> quoted(mart, dialect)));
  }

  ExtractSql sql(Dialect dialect, Tables tables) {
    return new ExtractSql(extracts, dialect, now, tables);
  }

  private static String quoted(Mart mart, Dialect dialect) {
    String name = dialect.quoted(mart.table().name());
    return mart.table().schema().isEmpty()
        ? name
        : dialect.quoted(mart.table().schema()) + "." + name;
  }
}
