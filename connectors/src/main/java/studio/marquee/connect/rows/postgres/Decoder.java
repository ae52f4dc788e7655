package studio.marquee.connect.rows.postgres;

import studio.marquee.connect.rows.ColumnValues;
import studio.marquee.connect.rows.RefusedRow;

/** How one value of PostgreSQL becomes one of the cache. */
@FunctionalInterface
interface Decoder {
  void put(byte[] bytes, int at, int length, ColumnValues values, int row) throws RefusedRow;
}
