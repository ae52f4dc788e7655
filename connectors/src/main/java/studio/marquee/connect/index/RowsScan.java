package studio.marquee.connect.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;

/**
 * Finds the rows whose value is among some, layer by layer. The first layer says something of every
 * row. Each later one takes rows away that no longer hold, and says something of those that are new
 * or have changed.
 */
final class RowsScan {
  private final Scanning scanning;
  private final int people;
  private long[] words;

  RowsScan(Scanning scanning, int people) {
    this.scanning = scanning;
    this.people = people;
    this.words = new long[(people + 63) >> 6];
  }

  void first(GenerationIndex.Layer layer, IndexedColumn column, Codes codes)
      throws ProblemException, InterruptedException {
    RowsPart part = layer.part();
    int chunks = column.blocks().size();
    words = new long[Math.max(words.length, chunks * (RowsPart.CHUNK >> 6))];
    scanning.run(chunks, () -> new ColumnLane(layer.file().blocks(), part, column, codes));
  }

  void later(GenerationIndex.Layer layer, IndexedColumn column, Codes codes)
      throws ProblemException, InterruptedException {
    without(layer);
    RowsPart part = layer.part();
    int width = column.coding().width();
    try (SealedBlocks.Reading reading = layer.file().blocks().reading()) {
      byte[] rows = new byte[RowsPart.CHUNK * Integer.BYTES];
      byte[] values = new byte[RowsPart.CHUNK * width];
      for (int chunk = 0; chunk < column.blocks().size(); chunk++) {
        scanning.requireGoing();
        reading.read(part.numbers().get(chunk), rows);
        reading.read(column.blocks().get(chunk), values);
        int count = part.rowsOf(chunk);
        for (int i = 0; i < count; i++) {
          if (codes.contains(Packing.at(values, width, i))) {
            int row = (int) Packing.INTS.get(rows, i << 2);
            room(row);
            words[row >> 6] |= 1L << row;
          }
        }
      }
    }
  }

  /** Takes away the rows that no longer hold, in a layer of which nothing else is asked. */
  void without(GenerationIndex.Layer layer) throws ProblemException {
    eachOf(
        layer.file().blocks(),
        layer.part().gone(),
        row -> {
          if (row >> 6 < words.length) {
            words[row >> 6] &= ~(1L << row);
          }
        });
  }

  private void room(int row) {
    if (row >> 6 >= words.length) {
      words = Arrays.copyOf(words, (row >> 6) + 1);
    }
  }

  private static void eachOf(SealedBlocks blocks, List<Integer> numbers, IntConsumer action)
      throws ProblemException {
    if (numbers.isEmpty()) {
      return;
    }
    try (SealedBlocks.Reading reading = blocks.reading()) {
      for (int block : numbers) {
        byte[] bytes = new byte[blocks.length(block)];
        reading.read(block, bytes);
        for (int at = 0; at < bytes.length; at += Integer.BYTES) {
          action.accept((int) Packing.INTS.get(bytes, at));
        }
      }
    }
  }

  RowSet set() {
    long[] exact = Arrays.copyOf(words, (people + 63) >> 6);
    if ((people & 63) != 0) {
      exact[exact.length - 1] &= (1L << people) - 1;
    }
    return RowSet.ofWords(people, exact);
  }

  /** What one thread needs. */
  private final class ColumnLane implements Scanning.Lane {
    private final SealedBlocks.Reading reading;
    private final RowsPart part;
    private final IndexedColumn column;
    private final Codes codes;
    private final byte[] bytes;

    ColumnLane(SealedBlocks blocks, RowsPart part, IndexedColumn column, Codes codes)
        throws ProblemException {
      this.reading = blocks.reading();
      this.part = part;
      this.column = column;
      this.codes = codes;
      int longest = Math.min(part.rows(), RowsPart.CHUNK);
      this.bytes = new byte[longest * column.coding().width()];
    }

    @Override
    public void take(int chunk) throws ProblemException {
      reading.read(column.blocks().get(chunk), bytes);
      CodeScan.scan(
          bytes,
          column.coding().width(),
          part.rowsOf(chunk),
          codes,
          words,
          chunk * (RowsPart.CHUNK >> 6));
    }

    @Override
    public void close() throws ProblemException {
      reading.close();
    }
  }
}
