package studio.marquee.connect.index;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Attribute;
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
  private final ListLimits limits;

  BehaviourWriting(Engine engine, SealedBlocksWriter blocks, String database, ListLimits limits) {
    this.engine = engine;
    this.blocks = blocks;
    this.database = database;
    this.limits = limits;
  }

  /**
   * Writes one of them.
   *
   * @param rows the table with the rows of the behaviour, quoted
   * @param owners a table of the numbers of people and of their keys, {@code n} and {@code k}
   * @param count how many people there are
   */
  BehaviourPart written(Mart people, Behaviour behaviour, String rows, String owners, int count)
      throws SQLException, IOException {
    Mart mart = behaviour.mart();
    long all = engine.number("select count(*) from " + rows);
    List<PlannedColumn> plans =
        new ColumnPlans(engine, database, limits, ColumnPlans.First.MEASURES).of(mart, rows, all);
    Filling filling = new Filling(plans, count);
    long chunks = (count + BehaviourPart.CHUNK - 1L) / BehaviourPart.CHUNK;
    long together = Math.max(1, chunks / Math.max(1, all / ROWS_A_SLICE)) * BehaviourPart.CHUNK;
    String far = column(mart, behaviour.link().far().attribute());
    Optional<String> time = mart.attribute(mart.time()).map(Attribute::column);
    for (long from = 0; from < count && all > 0; from += together) {
      Engine.stopWhenAsked();
      String some =
          "select n, k from %s where n between %d and %d"
              .formatted(owners, from, from + together - 1);
      engine.<Integer, IOException>ask(select(rows, some, far, time, plans), filling::take);
    }
    filling.finish();
    return new BehaviourPart(
        mart.name(),
        BehaviourPart.owner(people, behaviour.link().far().attribute()),
        count,
        filling.counts,
        filling.rows,
        filling.columns());
  }

  private static String select(
      String rows, String owners, String far, Optional<String> time, List<PlannedColumn> plans) {
    StringBuilder columns = new StringBuilder("o.n");
    StringBuilder joins = new StringBuilder();
    new CodePacks(plans).expressions().forEach(number -> columns.append(", ").append(number));
    plans.forEach(plan -> joins.append('\n').append(plan.join()));
    return """
    select {columns}
    from {rows} as p join ({owners}) as o on p.{far} = o.k{joins}
    order by 1{time}
    """
        .replace("{columns}", columns)
        .replace("{rows}", rows)
        .replace("{owners}", owners)
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
    private final CodePacks.Taking taking;
    private final int people;
    private final List<Packing> packings = new ArrayList<>();
    private final List<List<Integer>> written = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> nothing = new ArrayList<>();
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
      this.taking = new CodePacks(plans).into(packings);
    }

    int take(ResultSet found) throws SQLException, IOException {
      while (found.next()) {
        int person = found.getInt(1);
        while (person >= begin + BehaviourPart.CHUNK) {
          flush();
        }
        count[person - begin]++;
        taking.take(found, 2);
        inChunk++;
        if (inChunk == MOST_ROWS_A_CHUNK) {
          throw new SQLException("too many rows of too few people");
        }
      }
      return plans.size();
    }

    private void flush() throws SQLException, IOException {
      int present = Math.min(BehaviourPart.CHUNK, people - begin);
      if (inChunk == 0 && present == BehaviourPart.CHUNK) {
        pass();
      } else {
        write(present);
      }
      begin += BehaviourPart.CHUNK;
      inChunk = 0;
    }

    /** Nobody of them did anything. The same blocks say so again and again. */
    private void pass() throws IOException {
      if (nothing.isEmpty()) {
        nothing.add(blocks.write(new byte[BehaviourPart.CHUNK]));
        for (int i = 0; i < plans.size(); i++) {
          nothing.add(blocks.write(new byte[0]));
        }
      }
      counts.add(nothing.getFirst());
      rows.add(0);
      for (int i = 0; i < plans.size(); i++) {
        written.get(i).add(nothing.get(i + 1));
      }
    }

    private void write(int present) throws SQLException, IOException {
      taking.give();
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
    }

    void finish() throws SQLException, IOException {
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
