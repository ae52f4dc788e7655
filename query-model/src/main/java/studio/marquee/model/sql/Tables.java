package studio.marquee.model.sql;

import studio.marquee.model.mart.Mart;

/** Where marts lie: in the cache or at their source. */
@FunctionalInterface
public interface Tables {
  /** The table's name, quoted. */
  String of(Mart mart);
}
