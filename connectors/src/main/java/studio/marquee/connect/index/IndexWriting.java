package studio.marquee.connect.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.seal.SealedBlocksWriter;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;

/**
 * Makes an index from a database file of a generation that is still being written. Lists of values
 * go into that file, the numbers that stand for values into blocks beside it.
 */
public final class IndexWriting {
  private final Engine engine;
  private final SealedBlocksWriter blocks;
  private final String database;
  private final String rowNumber;
  private final ListLimits limits;
  private final List<RowsPart> rows = new ArrayList<>();
  private final List<BehaviourPart> behaviours = new ArrayList<>();

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
   * What people did; all rows of both marts lie in the file.
   *
   * @param link from the people to what they did
   */
  public void behaviour(Mart people, Mart mart, Link link) throws SQLException, IOException {
    behaviours.add(
        new BehaviourWriting(engine, blocks, database, rowNumber, limits)
            .written(people, mart, link));
  }

  /** Afterwards the blocks are complete and survive a power cut. */
  public void finish() throws IOException {
    blocks.finish(new IndexDirectory(rows, behaviours).bytes());
  }
}
