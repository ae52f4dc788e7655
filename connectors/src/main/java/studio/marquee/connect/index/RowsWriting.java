package studio.marquee.connect.index;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Mart;

/** Writes the columns of the rows of a mart, one slice of rows after the other. */
final class RowsWriting {
  /** A slice is all in memory at once, in the database. */
  private static final int SLICE = 4 * RowsPart.CHUNK;

  private final Engine engine;
  private final SealedBlocksWriter blocks;
  private final String database;
  private final String rowNumber;
  private final ListLimits limits;

  RowsWriting(
      Engine engine,
      SealedBlocksWriter blocks,
      String database,
      String rowNumber,
      ListLimits limits) {
    this.engine = engine;
    this.blocks = blocks;
    this.database = database;
    this.rowNumber = rowNumber;
    this.limits = limits;
  }

  RowsPart whole(Mart mart) throws SQLException, IOException {
    return written(mart, RowsPart.Kind.WHOLE, List.of());
  }

  /**
   * The rows that changed.
   *
   * @param gone the table with the numbers of rows that no longer hold, quoted
   */
  RowsPart changes(Mart mart, String gone) throws SQLException, IOException {
    String sql = "select %s from %s.main.%s order by 1".formatted(rowNumber, database, gone);
    return written(mart, RowsPart.Kind.CHANGES, numbers(sql));
  }

  /** Writes the numbers in the first column, and says where. */
  List<Integer> numbers(String sql) throws SQLException, IOException {
    List<Integer> numbers = new ArrayList<>();
    engine.<Integer, IOException>ask(sql, rows -> numbers(rows, numbers));
    return numbers;
  }

  private int numbers(ResultSet rows, List<Integer> into) throws SQLException, IOException {
    Packing packing = new Packing(Integer.BYTES, RowsPart.CHUNK);
    while (rows.next()) {
      packing.add(rows.getInt(1));
      if (packing.count() == RowsPart.CHUNK) {
        into.add(blocks.write(packing.taken()));
      }
    }
    if (packing.count() > 0) {
      into.add(blocks.write(packing.taken()));
    }
    return into.size();
  }

  private RowsPart written(Mart mart, RowsPart.Kind kind, List<Integer> gone)
      throws SQLException, IOException {
    String table = database + ".main." + ValueTable.DIALECT.quoted(mart.name());
    int rows = (int) engine.number("select count(*) from " + table);
    long last = engine.number("select coalesce(max(%s), -1) from %s".formatted(rowNumber, table));
    boolean isSound = kind == RowsPart.Kind.CHANGES || last + 1 == rows;
    if (!isSound) {
      throw new SQLException("rows are not numbered without gaps: " + mart.name());
    }
    Filling filling =
        new Filling(
            new ColumnPlans(engine, database, limits, ColumnPlans.First.LISTS)
                .of(mart, table, rows),
            kind);
    // Where only few rows changed, each slice would look for a handful.
    long width = SLICE * Math.max(1, (last + 1) / Math.max(1, rows));
    List<String> slices = new ArrayList<>();
    for (long from = 0; from <= last; from += width) {
      slices.add(filling.select(table, from, from + width - 1));
    }
    engine.<IOException>askEach(slices, filling::take);
    filling.flush();
    return new RowsPart(mart.name(), kind, rows, filling.columns(), filling.numbers, gone);
  }

  /** One chunk of each column while it is filled. */
  private final class Filling {
    private final List<PlannedColumn> plans;
    private final CodePacks packs;
    private final RowsPart.Kind kind;
    private final CodePacks.Taking taking;
    private final List<Packing> packings = new ArrayList<>();
    private final List<List<Integer>> written = new ArrayList<>();
    private final Packing rowNumbers = new Packing(Integer.BYTES, RowsPart.CHUNK);
    private final List<Integer> numbers = new ArrayList<>();
    private long next;

    Filling(List<PlannedColumn> plans, RowsPart.Kind kind) {
      this.plans = plans;
      this.packs = new CodePacks(plans);
      this.kind = kind;
      for (PlannedColumn plan : plans) {
        packings.add(new Packing(plan.coding().width(), RowsPart.CHUNK));
        written.add(new ArrayList<>());
      }
      this.taking = packs.into(packings);
    }

    String select(String table, long from, long to) {
      StringBuilder text = new StringBuilder("select p." + rowNumber);
      packs.expressions().forEach(number -> text.append(", ").append(number));
      text.append(" from (select * from ").append(table).append(" where ").append(rowNumber);
      text.append(" between ").append(from).append(" and ").append(to).append(") as p");
      plans.forEach(plan -> text.append(' ').append(plan.join()));
      return text.append(" order by 1").toString();
    }

    int take(ResultSet rows) throws SQLException, IOException {
      while (rows.next()) {
        int row = rows.getInt(1);
        if (kind == RowsPart.Kind.WHOLE && row != next) {
          throw new SQLException("a row is missing or there twice");
        }
        rowNumbers.add(row);
        taking.take(rows, 2);
        next++;
        if (rowNumbers.count() == RowsPart.CHUNK) {
          flush();
        }
      }
      return plans.size();
    }

    void flush() throws SQLException, IOException {
      if (rowNumbers.count() == 0) {
        return;
      }
      taking.give();
      for (int i = 0; i < plans.size(); i++) {
        written.get(i).add(blocks.write(packings.get(i).taken()));
      }
      byte[] rows = rowNumbers.taken();
      if (kind == RowsPart.Kind.CHANGES) {
        numbers.add(blocks.write(rows));
      }
    }

    List<IndexedColumn> columns() {
      List<IndexedColumn> columns = new ArrayList<>();
      for (int i = 0; i < plans.size(); i++) {
        columns.add(
            new IndexedColumn(plans.get(i).column(), plans.get(i).coding(), written.get(i)));
      }
      return columns;
    }
  }
}
