package studio.marquee.connect.index;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;

/**
 * Writes what people did in the order of the rows of the people. The database sorts as many rows at
 * a time as it has room for, without ever putting some aside on the disk.
 */
final class BehaviourWriting {
  private static final long ROWS_A_SLICE = 2_000_000;
  private static final int MOST_ROWS_A_CHUNK = 1 << 26;

  private final Engine engine;
  private final SealedBlocksWriter blocks;
  private final String database;
  private final String rowNumber;
  private final ListLimits limits;

  BehaviourWriting(
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

  /**
   * All rows of both lie in the file.
   *
   * @param link from the people to what they did
   */
  BehaviourPart written(Mart people, Mart mart, Link link) throws SQLException, IOException {
    int count = (int) engine.number("select count(*) from " + table(people));
    long rows = engine.number("select count(*) from " + table(mart));
    List<PlannedColumn> plans =
        new ColumnPlans(engine, database, limits, ColumnPlans.First.MEASURES).of(mart, rows);
    Filling filling = new Filling(plans, count);
    long chunks = (count + BehaviourPart.CHUNK - 1L) / BehaviourPart.CHUNK;
    long slices = Math.max(1, rows / ROWS_A_SLICE);
    long together = Math.max(1, chunks / slices) * BehaviourPart.CHUNK;
    for (long from = 0; from < count && rows > 0; from += together) {
      Engine.stopWhenAsked();
      engine.<Integer, IOException>ask(
          select(people, mart, link, plans, from, from + together - 1), filling::take);
    }
    filling.finish();
    String far = mart.attribute(link.far().attribute()).orElseThrow().column();
    return new BehaviourPart(
        mart.name(), BehaviourPart.owner(people, far), count, filling.counts, filling.rows, filling.columns());
  }

  private String table(Mart mart) {
    return database + ".main." + ValueTable.DIALECT.quoted(mart.name());
  }

  private String select(
      Mart people, Mart mart, Link link, List<PlannedColumn> plans, long from, long to) {
    String near = column(people, link.near().attribute());
    String far = column(mart, link.far().attribute());
    StringBuilder columns = new StringBuilder("o." + rowNumber);
    StringBuilder joins = new StringBuilder();
    plans.forEach(plan -> {
      columns.append(", ").append(plan.expression());
      joins.append('\n').append(plan.join());
    });
    Optional<String> time = mart.attribute(mart.time()).map(Attribute::column);
    return """
    select {columns}
    from {rows} as p
    join (select {row}, {near} from {people} where {row} between {from} and {to}) as o
      on p.{far} = o.{near}{joins}
    order by 1{time}
    """
        .replace("{columns}", columns)
        .replace("{rows}", table(mart))
        .replace("{people}", table(people))
        .replace("{row}", rowNumber)
        .replace("{from}", String.valueOf(from))
        .replace("{to}", String.valueOf(to))
        .replace("{near}", near)
        .replace("{far}", far)
        .replace("{joins}", joins)
        .replace("{time}", time.map(name -> ", p." + ValueTable.DIALECT.quoted(name)).orElse(""));
  }

  private static String column(Mart mart, String attribute) {
    return ValueTable.DIALECT.quoted(mart.attribute(attribute).orElseThrow().column());
  }

  /** One chunk of people while it is filled. */
  private final class Filling {
    private final List<PlannedColumn> plans;
    private final int people;
    private final List<Packing> packings = new ArrayList<>();
    private final List<List<Integer>> written = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final int[] count = new int[BehaviourPart.CHUNK];
    private int begin;
    private int inChunk;

    Filling(List<PlannedColumn> plans, int people) {
      this.plans = plans;
      this.people = people;
      for (PlannedColumn plan : plans) {
        packings.add(new Packing(plan.coding().width(), BehaviourPart.CHUNK));
        written.add(new ArrayList<>());
      }
    }

    int take(ResultSet found) throws SQLException, IOException {
      int columns = plans.size();
      while (found.next()) {
        int person = found.getInt(1);
        while (person >= begin + BehaviourPart.CHUNK) {
          flush();
        }
        count[person - begin]++;
        for (int i = 0; i < columns; i++) {
          long code = found.getLong(i + 2);
          if (code < 0) {
            throw new SQLException("a value is in no list: " + plans.get(i).column());
          }
          packings.get(i).add(code);
        }
        inChunk++;
        if (inChunk == MOST_ROWS_A_CHUNK) {
          throw new SQLException("too many rows of too few people");
        }
      }
      return columns;
    }

    private void flush() throws IOException {
      int present = Math.min(BehaviourPart.CHUNK, people - begin);
      long most = 0;
      for (int i = 0; i < present; i++) {
        most = Math.max(most, count[i]);
      }
      Packing packing = new Packing(Packing.widthOf(most), present);
      for (int i = 0; i < present; i++) {
        packing.add(count[i]);
        count[i] = 0;
      }
      counts.add(blocks.write(packing.taken()));
      rows.add(inChunk);
      for (int i = 0; i < plans.size(); i++) {
        written.get(i).add(blocks.write(packings.get(i).taken()));
      }
      begin += BehaviourPart.CHUNK;
      inChunk = 0;
    }

    void finish() throws IOException {
      while (begin < people) {
        flush();
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
