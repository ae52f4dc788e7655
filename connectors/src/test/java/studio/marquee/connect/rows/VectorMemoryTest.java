package studio.marquee.connect.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.junit.jupiter.api.Test;

/** A column that goes to its place at once is the one that goes there value by value. */
class VectorMemoryTest {
  private static final List<CacheType> TYPES =
      List.of(
          new CacheType.Whole(),
          new CacheType.Text(),
          new CacheType.Text(),
          new CacheType.Day(),
          new CacheType.Moment(),
          new CacheType.YesNo(),
          new CacheType.Floating(),
          new CacheType.Decimal(4, 2),
          new CacheType.Decimal(9, 0),
          new CacheType.Decimal(18, 3),
          new CacheType.Decimal(38, 10));
  private static final int SHORT_TEXT = 1;
  private static final int LONG_TEXT = 2;

  @Test
  void bothWaysGiveTheSameTable() throws Exception {
    for (int rows : new int[] {1, 63, 64, 65, 127, 1_000, RowBatch.MOST_ROWS}) {
      for (int seed = 0; seed < 4; seed++) {
        RowBatch batch = new RowBatch(TYPES);
        // What an earlier round has left must not be seen.
        fill(batch, RowBatch.MOST_ROWS, new Random(99 - seed), seed % 2 == 0 ? 0.1 : 0.9);
        fill(batch, rows, new Random(seed), seed == 0 ? 0 : 0.3 * seed);
        List<String> atOnce = table(batch, rows, Travel.AS_THEMSELVES, ColumnValues::fill);
        List<String> asNumbers = table(batch, rows, Travel.AS_NUMBERS, ColumnValues::fill);
        List<String> oneByOne = table(batch, rows, Travel.AS_NUMBERS, ColumnValues::fillEach);
        assertThat(atOnce).hasSize(rows).isEqualTo(oneByOne).isEqualTo(asNumbers);
      }
    }
  }

  @Test
  void theMemoryIsFoundInTheDriverThatWeShip() throws Exception {
    RowBatch batch = new RowBatch(TYPES);
    fill(batch, 100, new Random(7), 0.2);
    List<Boolean> atOnce = new ArrayList<>();
    table(
        batch,
        100,
        Travel.here(),
        (values, vector, rows) -> {
          atOnce.add(
              values.memory(vector, rows).map(to -> values.fitsInto(to, rows)).orElse(false));
          values.fill(vector, rows);
        });
    List<Boolean> expected = new ArrayList<>(Collections.nCopies(TYPES.size(), true));
    expected.set(LONG_TEXT, false);
    assertThat(atOnce).isEqualTo(expected);
  }

  /** DuckDB compares short texts with what lies behind their letters. */
  @Test
  void aShortTextLeavesNothingOfALongerOne() {
    ByteBuffer used = ByteBuffer.allocate(2 * VectorMemory.WIDTH_OF_A_TEXT);
    VectorMemory memory = new VectorMemory(used, ByteBuffer.allocate(Long.BYTES));
    byte[] letters = "abcdefghijklxy".getBytes(StandardCharsets.UTF_8);
    assertThat(memory.putShort(1, letters, 0, 12)).isTrue();
    assertThat(memory.putShort(1, letters, 12, 14)).isTrue();
    ByteBuffer unused = ByteBuffer.allocate(2 * VectorMemory.WIDTH_OF_A_TEXT);
    new VectorMemory(unused, ByteBuffer.allocate(Long.BYTES)).putShort(1, letters, 12, 14);
    assertThat(used).isEqualTo(unused);
  }

  @Test
  void nothingIsPutWhereSomethingElseIsExpected() throws Exception {
    RowBatch batch = new RowBatch(TYPES);
    fill(batch, 100, new Random(7), 0.2);
    List<Boolean> found = new ArrayList<>();
    table(
        batch,
        100,
        Travel.here(),
        (values, vector, rows) -> {
          found.add(VectorMemory.of(vector, DuckDBColumnType.BLOB, rows, 1).isPresent());
          found.add(VectorMemory.of(vector, vector.getType(), rows, 1 << 20).isPresent());
          values.fill(vector, rows);
        });
    assertThat(found).isNotEmpty().doesNotContain(true);
  }

  private static void fill(RowBatch batch, int rows, Random random, double missing)
      throws RefusedRow {
    batch.clear();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < TYPES.size(); column++) {
        ColumnValues values = batch.column(column);
        if (random.nextDouble() < missing) {
          values.putMissing(row);
        } else {
          put(values, column, row, random);
        }
      }
      batch.rowDone(1);
    }
  }

  private static void put(ColumnValues values, int column, int row, Random random)
      throws RefusedRow {
    switch (values) {
      case LongValues whole -> whole.put(row, number(column, random));
      case TextValues text -> text.put(row, text(column, random));
      case DayValues day -> day.put(row, day(random));
      case FlagValues flag -> flag.put(row, random.nextBoolean());
      case DoubleValues number -> number.put(row, random.nextGaussian());
      case DecimalValues number -> {
        int digits = ((CacheType.Decimal) TYPES.get(column)).precision();
        BigInteger most = BigInteger.TEN.pow(1 + random.nextInt(digits));
        BigInteger unscaled = new BigInteger(130, random).mod(most);
        number.put(
            row,
            new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), number.scale()));
      }
    }
  }

  /** Of moments one in a hundred never comes, and one lies before all others. */
  private static long number(int column, Random random) {
    if (!(TYPES.get(column) instanceof CacheType.Moment)) {
      return random.nextLong();
    }
    return switch (random.nextInt(100)) {
      case 0 -> Moments.NEVER;
      case 1 -> -Moments.NEVER;
      default -> random.nextLong() >> 16;
    };
  }

  private static LocalDate day(Random random) {
    return switch (random.nextInt(100)) {
      case 0 -> LocalDate.MAX;
      case 1 -> LocalDate.MIN;
      default -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_999) - 5_000);
    };
  }

  /** Short ones now and then with letters that take more than a byte, or one too long. */
  private static String text(int column, Random random) {
    String letters = column == SHORT_TEXT ? "abcXYZ 09" : "abcäß漢🙂";
    int most = column == LONG_TEXT ? 40 : 13;
    StringBuilder text = new StringBuilder();
    int[] all = letters.codePoints().toArray();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return text.toString();
  }

  /** How a column goes into a vector. */
  private interface Way {
    void fill(ColumnValues values, DuckDBWritableVector vector, int rows) throws SQLException;
  }

  private static List<String> table(RowBatch batch, int rows, Travel travel, Way way)
      throws SQLException {
    try (DuckDBConnection connection =
            new DuckDBDriver()
                .connect("jdbc:duckdb:", new Properties())
                .unwrap(DuckDBConnection.class);
        Statement statement = connection.createStatement()) {
      try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
        builder
            .withName("batch")
            .withFunction(new OneBatch(batch, rows, travel, way))
            .register(connection);
      }
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < TYPES.size(); i++) {
        columns.add(TYPES.get(i).arrived(RowFeed.name(i), travel) + " as " + RowFeed.name(i));
      }
      statement.execute(
          "create table rows as select %s from batch()".formatted(String.join(", ", columns)));
      List<String> table = new ArrayList<>();
      try (ResultSet found = statement.executeQuery("select rows::varchar from rows")) {
        while (found.next()) {
          table.add(found.getString(1));
        }
      }
      return table;
    }
  }

  /** Gives the batch once. */
  private static final class OneBatch implements DuckDBTableFunction<OneBatch, OneBatch, OneBatch> {
    private final RowBatch batch;
    private final int rows;
    private final Travel travel;
    private final Way way;
    private boolean isGiven;

    OneBatch(RowBatch batch, int rows, Travel travel, Way way) {
      this.batch = batch;
      this.rows = rows;
      this.travel = travel;
      this.way = way;
    }

    @Override
    public OneBatch bind(DuckDBTableFunctionBindInfo info) throws SQLException {
      for (int i = 0; i < TYPES.size(); i++) {
        try (DuckDBLogicalType carrier = TYPES.get(i).carrier(travel)) {
          info.addResultColumn(RowFeed.name(i), carrier);
        }
      }
      return this;
    }

    @Override
    public OneBatch init(DuckDBTableFunctionInitInfo info) {
      info.setMaxThreads(1);
      return this;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
        throws SQLException {
      if (isGiven) {
        return 0;
      }
      isGiven = true;
      for (int i = 0; i < TYPES.size(); i++) {
        way.fill(batch.column(i), chunk.vector(i), rows);
      }
      return rows;
    }
  }
}
