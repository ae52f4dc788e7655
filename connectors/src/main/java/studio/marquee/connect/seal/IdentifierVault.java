package studio.marquee.connect.seal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * How people of one generation are reached: e-mail addresses, phone numbers, names. It is opened
 * for an export or a push that was allowed, and for nothing else. Whoever asks for a person is
 * given what the source said, row by row.
 */
public final class IdentifierVault implements AutoCloseable {
  private final FileChannel channel;
  private final Path file;
  private final String generation;
  private final SealedBytes sealing;
  private final End end;

  private IdentifierVault(
      FileChannel channel, Path file, String generation, SealedBytes sealing, End end) {
    this.channel = channel;
    this.file = file;
    this.generation = generation;
    this.sealing = sealing;
    this.end = end;
  }

  /** What the last block says. */
  private record End(long rows, int blocksOfRows, List<VaultTable> tables, List<Long> firsts) {}

  /**
   * Opens what the seal has found whole.
   *
   * @param key stays with the caller
   */
  static IdentifierVault open(Path file, String generation, byte[] key) throws ProblemException {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      try {
        SealedBytes sealing = new SealedBytes(key);
        long blocks = VaultForm.blocks(channel.size());
        if (blocks < 1) {
          throw new ProblemException(changed(file));
        }
        End end = end(opened(channel, file, generation, sealing, blocks - 1));
        if (end.blocksOfRows + end.firsts.size() + 1L != blocks) {
          throw new ProblemException(changed(file));
        }
        return new IdentifierVault(channel, file, generation, sealing, end);
      } catch (IOException | ProblemException failure) {
        try (channel) {
          throw failure;
        }
      }
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, file), unreadable);
    }
  }

  private static End end(byte[] content) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      long rows = in.readLong();
      int blocksOfRows = in.readInt();
      List<VaultTable> tables = new ArrayList<>();
      int count = in.readInt();
      for (int table = 0; table < count; table++) {
        String mart = in.readUTF();
        List<String> columns = new ArrayList<>();
        int width = in.readInt();
        for (int column = 0; column < width; column++) {
          columns.add(in.readUTF());
        }
        tables.add(new VaultTable(mart, columns));
      }
      List<Long> firsts = new ArrayList<>();
      int blocks = in.readInt();
      for (int block = 0; block < blocks; block++) {
        firsts.add(in.readLong());
      }
      return new End(rows, blocksOfRows, tables, firsts);
    }
  }

  public long rows() {
    return end.rows;
  }

  public List<VaultTable> tables() {
    return end.tables;
  }

  /** In the order in which the source gave them; none for somebody who is not in it. */
  public List<VaultRow> of(String person) throws ProblemException {
    List<VaultRow> found = new ArrayList<>();
    for (int block : blocksWith(person)) {
      rows(block).stream().filter(row -> row.person().equals(person)).forEach(found::add);
    }
    return found;
  }

  private SortedSet<Integer> blocksWith(String person) throws ProblemException {
    long first = VaultForm.firstEntry(person);
    long last = VaultForm.lastEntry(person);
    SortedSet<Integer> blocks = new TreeSet<>();
    for (int part = 0; part < end.firsts.size(); part++) {
      boolean isBehind = end.firsts.get(part) > last;
      boolean isBefore = part + 1 < end.firsts.size() && end.firsts.get(part + 1) < first;
      if (!isBehind && !isBefore) {
        ByteBuffer entries = ByteBuffer.wrap(opened(end.blocksOfRows + part));
        while (entries.hasRemaining()) {
          long entry = entries.getLong();
          if (entry >= first && entry <= last) {
            blocks.add(VaultForm.blockOf(entry));
          }
        }
      }
    }
    return blocks;
  }

  /** All of them, in the order in which the source gave them. */
  public void forEach(Consumer<VaultRow> taking) throws ProblemException {
    for (int block = 0; block < end.blocksOfRows; block++) {
      rows(block).forEach(taking);
    }
  }

  /** The same, which ends as interrupted when somebody wants it to. */
  public void read(Consumer<VaultRow> taking) throws ProblemException, InterruptedException {
    for (int block = 0; block < end.blocksOfRows; block++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      rows(block).forEach(taking);
    }
  }

  private List<VaultRow> rows(int block) throws ProblemException {
    byte[] content = opened(block);
    List<VaultRow> rows = VaultBlock.rows(content, end.tables);
    Arrays.fill(content, (byte) 0);
    return rows;
  }

  private byte[] opened(long block) throws ProblemException {
    try {
      return opened(channel, file, generation, sealing, block);
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, file), unreadable);
    }
  }

  private static byte[] opened(
      FileChannel channel, Path file, String generation, SealedBytes sealing, long block)
      throws IOException, ProblemException {
    ByteBuffer closed = ByteBuffer.allocate(VaultForm.CLOSED_BLOCK);
    VaultForm.fill(channel, closed, VaultForm.placeOf(block));
    return sealing
        .open(VaultForm.beside(generation, block), closed.array())
        .orElseThrow(() -> new ProblemException(changed(file)));
  }

  private static Problem changed(Path file) {
    return Problem.of(SealProblem.FILE_CHANGED, file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
