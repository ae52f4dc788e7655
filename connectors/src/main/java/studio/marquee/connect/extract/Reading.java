package studio.marquee.connect.extract;

import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Delivery.Deletion;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.moment.Now;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Extracts;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.YesNoTest;
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

  /** A row that its source only marks as gone is not one of its rows. */
  Extract of(Mart held) {
    Extract extract = asMarked(held);
    return extract.source().terms().delivery()
            instanceof Delivery.Changes(var _, var _, Deletion.Marked(var gone))
        ? with(extract, Part.not(test(extract, gone)))
        : extract;
  }

  private static AttributeRule test(Extract extract, String gone) {
    return new AttributeRule(
        extract.source().attribute(gone).orElseThrow().name(), new YesNoTest.IsTrue());
  }

  /** With the rows that are marked as gone. */
  private Extract asMarked(Mart held) {
    return extracts.of(held.name()).orElseThrow();
  }

  /** What has changed, and with it what is marked as gone. */
  Extract changed(Mart held, Rule since) {
    return with(asMarked(held), Part.of(since));
  }

  /** What has changed and is not marked as gone. */
  Extract unlessGone(Mart held, Rule since) {
    return with(of(held), Part.of(since));
  }

  private static Extract with(Extract extract, Part more) {
    List<Part> parts = new ArrayList<>();
    if (!extract.isEveryRow()) {
      parts.add(Part.of(extract.rows()));
    }
    parts.add(more);
    return new Extract(extract.source(), extract.mart(), extract.columns(), Part.allOf(parts));
  }

  /** The table of a mart that is held, in a database that is asked itself. */
  SourceTable table(Mart held, Dialect dialect) {
    return table(of(held), dialect);
  }

  SourceTable table(Extract extract, Dialect dialect) {
    return new SourceTable(extract, sql(dialect, mart -> quoted(mart, dialect)));
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
