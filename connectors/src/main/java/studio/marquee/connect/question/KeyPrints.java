package studio.marquee.connect.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * People of one generation by fingerprints of their keys, 126 bits each, in ascending order: rows
 * are numbered anew in every generation, keys stay. With each of them stands which of some sets
 * they are in.
 */
final class KeyPrints {
  private final long[] high;
  private final long[] low;
  private final byte[] marks;
  private final int count;

  private KeyPrints(long[] high, long[] low, byte[] marks, int count) {
    this.high = high;
    this.low = low;
    this.marks = marks;
    this.count = count;
  }

  /** What is done with somebody who is in one generation or in both. */
  @FunctionalInterface
  interface Meeting {
    /** With the marks of either side, 0 where nobody with this key is among them. */
    void meet(int then, int now);
  }

  /** Those who are in any of the sets; bit {@code i} of their mark stands for the set {@code i}. */
  static KeyPrints of(AudienceEngine engine, Mart population, List<RowSet> sets)
      throws ProblemException, InterruptedException {
    RowSet any = sets.stream().reduce(RowSet::or).orElseThrow();
    Attribute key = population.attribute(population.key()).orElseThrow();
    String text = "cast(" + new DuckDbDialect().quoted(key.column()) + " as varchar)";
    Wording print = new Wording();
    print.say("select cast(md5_number_upper(" + text + ") >> 1 as bigint) as high,");
    print.say(" cast(md5_number_lower(" + text + ") >> 1 as bigint) as low");
    for (RowSet set : sets) {
      print.say(", ").isIn(set, CacheTable.ROW_ID);
    }
    print.say(" from " + CacheTable.quotedNameOf(population) + " where ");
    print.isIn(any, CacheTable.ROW_ID).say(" order by 1, 2");
    return engine.ask(print.done(), rows -> read(rows, any.count(), sets.size()));
  }

  private static KeyPrints read(ResultSet rows, int most, int sets) throws SQLException {
    long[] high = new long[most];
    long[] low = new long[most];
    byte[] marks = new byte[most];
    int count = 0;
    while (rows.next()) {
      high[count] = rows.getLong(1);
      low[count] = rows.getLong(2);
      int mark = 0;
      for (int set = 0; set < sets; set++) {
        mark |= rows.getBoolean(3 + set) ? 1 << set : 0;
      }
      marks[count] = (byte) mark;
      count++;
    }
    return new KeyPrints(high, low, marks, count);
  }

  /** Goes through both at once. */
  void meet(KeyPrints later, Meeting meeting) {
    int here = 0;
    int there = 0;
    while (here < count || there < later.count) {
      int order = order(later, here, there);
      meeting.meet(order <= 0 ? marks[here] : 0, order >= 0 ? later.marks[there] : 0);
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
  }

  private int order(KeyPrints later, int here, int there) {
    if (here == count || there == later.count) {
      return here == count ? 1 : -1;
    }
    int byHigh = Long.compare(high[here], later.high[there]);
    return byHigh == 0 ? Long.compare(low[here], later.low[there]) : byHigh;
  }
}
