package studio.marquee.connect.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rows with long texts that wait for DuckDB take room for one wide column, not for each that was
 * wide.
 */
class WideTextsTest {
  private static final int COLUMNS = 30;
  private static final int LONG = 4_000;

  /** As many as travel between the thread that reads and DuckDB. */
  private static final int WAITING = 60;

  @Test
  void roomOfAColumnThatWasWideOnceIsNotKept() {
    long before = used();

    List<RowBatch> waiting = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      waiting.add(new RowBatch(Collections.nCopies(COLUMNS, new CacheType.Text())));
    }
    for (int wide = 0; wide < COLUMNS; wide++) {
      for (RowBatch batch : waiting) {
        fill(batch, wide);
      }
    }

    long letters = waiting.stream().mapToLong(RowBatch::bytes).sum();
    assertThat(used() - before).isLessThan(4 * letters);
  }

  private static void fill(RowBatch batch, int wide) {
    batch.clear();
    byte[] text = new byte[LONG];
    while (!batch.isFull()) {
      for (int i = 0; i < COLUMNS; i++) {
        ((TextValues) batch.column(i)).put(batch.row(), text, 0, i == wide ? LONG : 0);
      }
      batch.rowDone(LONG);
    }
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
