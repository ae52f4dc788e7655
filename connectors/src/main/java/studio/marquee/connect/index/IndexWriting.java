package studio.marquee.connect.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Mart;

/**
 * Makes an index from a database file of a generation that is still being written. Lists of values
 * go into that file, the numbers that stand for values into blocks beside it.
 */
public final class IndexWriting {
  private static final String CHANGED = "\"#changed\"";
  private static final String CHANGED_ROWS = "\"#changed rows\"";

  /** With more changes, all of it is written again. */
  private static final long PEOPLE_A_CHANGE = 4;

  private final Engine engine;
  private final SealedBlocksWriter blocks;
  private final String database;
  private final String rowNumber;
  private final ListLimits limits;
  private final List<RowsPart> rows = new ArrayList<>();
  private final List<BehaviourLayer> behaviours = new ArrayList<>();

  /**
   * @param database the name under which the file is attached, quoted
   * @param rowNumber the column with the numbers of rows, quoted
   * @param blocks is closed by the caller
   */
  public IndexWriting(
      DuckDBConnection connection,
      String database,
      String rowNumber,
      SealedBlocksWriter blocks,
      ListLimits limits) {
    this.engine = new Engine(connection);
    this.blocks = blocks;
    this.database = database;
    this.rowNumber = rowNumber;
    this.limits = limits;
  }

  /** All rows of a mart lie in the file. */
  public void whole(Mart mart) throws SQLException, IOException {
    rows.add(new RowsWriting(engine, blocks, database, rowNumber, limits).whole(mart));
  }

  /**
   * Only those rows of a mart lie in the file that changed.
   *
   * @param gone the table with the numbers of rows that no longer hold, quoted
   */
  public void changes(Mart mart, String gone) throws SQLException, IOException {
    rows.add(new RowsWriting(engine, blocks, database, rowNumber, limits).changes(mart, gone));
  }

  /**
   * What all people did.
   *
   * @param people the mart of the people
   * @param rows the table that has all of them as they are now, quoted
   * @param count how many they are
   */
  public void behaviours(Mart people, String rows, int count, List<Behaviour> all)
      throws SQLException, IOException {
    String owners = "(select %s as n, %s as k from %s)".formatted(rowNumber, key(people), rows);
    List<BehaviourPart> parts = new ArrayList<>();
    for (Behaviour behaviour : all) {
      parts.add(writing().written(people, behaviour, behaviour.rows(), owners, count));
    }
    behaviours.add(new BehaviourLayer(RowsPart.Kind.WHOLE, count, List.of(), parts));
  }

  /**
   * All that those did for whom something has changed, unless they are more than a few.
   *
   * @param rows the table that has all people as they are now, quoted
   * @param everybody how many they are
   * @param changed selects the numbers of the rows of those for whom something has changed
   * @return whether they were few
   */
  public boolean changedBehaviours(
      Mart people, String rows, int everybody, String changed, List<Behaviour> all)
      throws SQLException, IOException {
    engine.run(
        """
        create or replace temp table {changed} as
        select (row_number() over (order by {row}) - 1)::integer as n, {key} as k, {row} as row
        from {rows} where {row} in ({select})
        """
            .replace("{changed}", CHANGED)
            .replace("{row}", rowNumber)
            .replace("{key}", key(people))
            .replace("{rows}", rows)
            .replace("{select}", changed));
    try {
      int count = (int) engine.number("select count(*) from " + CHANGED);
      if (count > everybody / PEOPLE_A_CHANGE) {
        return false;
      }
      List<Integer> numbers =
          new RowsWriting(engine, blocks, database, rowNumber, limits)
              .numbers("select row from " + CHANGED + " order by n");
      List<BehaviourPart> parts = new ArrayList<>();
      for (Behaviour behaviour : all) {
        parts.add(changed(people, behaviour, count));
      }
      behaviours.add(new BehaviourLayer(RowsPart.Kind.CHANGES, count, numbers, parts));
      return true;
    } finally {
      engine.run("drop table " + CHANGED);
    }
  }

  private BehaviourPart changed(Mart people, Behaviour behaviour, int count)
      throws SQLException, IOException {
    String far =
        ValueTable.DIALECT.quoted(
            behaviour.mart().attribute(behaviour.link().far().attribute()).orElseThrow().column());
    engine.run(
        "create or replace temp table %s as select * from %s where %s in (select k from %s)"
            .formatted(CHANGED_ROWS, behaviour.rows(), far, CHANGED));
    try {
      return writing().written(people, behaviour, CHANGED_ROWS, CHANGED, count);
    } finally {
      engine.run("drop table " + CHANGED_ROWS);
    }
  }

  private BehaviourWriting writing() {
    return new BehaviourWriting(engine, blocks, database, limits);
  }

  private static String key(Mart people) {
    return ValueTable.DIALECT.quoted(people.attribute(people.key()).orElseThrow().column());
  }

  /** Afterwards the blocks are complete and survive a power cut. */
  public void finish() throws IOException {
    blocks.finish(new IndexDirectory(rows, behaviours).bytes());
  }
}
