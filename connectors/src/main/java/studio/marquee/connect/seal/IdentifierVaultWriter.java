package studio.marquee.connect.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.disk.Disk;

/** Writes a vault from its beginning to its end. Until it is finished nothing can open it. */
public final class IdentifierVaultWriter implements AutoCloseable {
  private final Disk.Sink sink;
  private final String generation;
  private final SealedBytes sealing;
  private final List<VaultTable> tables;
  private final VaultBlock block = new VaultBlock();
  private final VaultIndex index = new VaultIndex();
  private long rows;
  private int written;

  private IdentifierVaultWriter(
      Disk.Sink sink, String generation, SealedBytes sealing, List<VaultTable> tables) {
    this.sink = sink;
    this.generation = generation;
    this.sealing = sealing;
    this.tables = List.copyOf(tables);
  }

  /**
   * Begins a vault.
   *
   * @param key never used before and never to be used again; it stays with the caller
   */
  public static IdentifierVaultWriter create(
      Disk disk, Path file, String generation, byte[] key, List<VaultTable> tables)
      throws IOException {
    Disk.Sink sink = disk.create(file);
    sink.write(ByteBuffer.wrap(VaultForm.BEGINNING));
    return new IdentifierVaultWriter(sink, generation, new SealedBytes(key), tables);
  }

  /**
   * Adds a row.
   *
   * @param table which of the tables it is from
   * @param values one for each of its columns
   * @return false when it is too long for any vault
   */
  public boolean add(int table, String person, List<@Nullable String> values) throws IOException {
    if (!block.add(table, person, values)) {
      if (block.isEmpty()) {
        return false;
      }
      write(block.taken());
      if (!block.add(table, person, values)) {
        return false;
      }
    }
    index.add(VaultForm.entry(person, written));
    rows++;
    return true;
  }

  public long rows() {
    return rows;
  }

  /** Afterwards the vault is complete and survives a power cut. */
  public void finish() throws IOException {
    if (!block.isEmpty()) {
      write(block.taken());
    }
    int blocksOfRows = written;
    IndexBlocks blocks = new IndexBlocks();
    index.inOrder(blocks::add);
    blocks.finish();
    write(end(blocksOfRows, blocks.firsts));
    sink.force();
  }

  private byte[] end(int blocksOfRows, List<Long> firsts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(rows);
      out.writeInt(blocksOfRows);
      out.writeInt(tables.size());
      for (VaultTable table : tables) {
        out.writeUTF(table.mart());
        out.writeInt(table.columns().size());
        for (String column : table.columns()) {
          out.writeUTF(column);
        }
      }
      out.writeInt(firsts.size());
      for (long first : firsts) {
        out.writeLong(first);
      }
    }
    if (bytes.size() > VaultForm.BLOCK) {
      throw new IOException("a vault cannot hold so many rows");
    }
    return Arrays.copyOf(bytes.toByteArray(), VaultForm.BLOCK);
  }

  private void write(byte[] content) throws IOException {
    if (written == VaultForm.MOST_BLOCKS - 1) {
      throw new IOException("a vault cannot hold so many blocks");
    }
    sink.write(ByteBuffer.wrap(sealing.close(VaultForm.beside(generation, written), content)));
    Arrays.fill(content, (byte) 0);
    written++;
  }

  @Override
  public void close() throws IOException {
    block.taken();
    sink.close();
  }

  /** Entries in order, cut into blocks. */
  private final class IndexBlocks {
    private final List<Long> firsts = new ArrayList<>();
    private byte[] content = new byte[VaultForm.BLOCK];
    private ByteBuffer current = ByteBuffer.wrap(content);

    private void add(long entry) throws IOException {
      if (current.position() == 0) {
        firsts.add(entry);
      }
      current.putLong(entry);
      if (!current.hasRemaining()) {
        write(content);
        content = new byte[VaultForm.BLOCK];
        current = ByteBuffer.wrap(content);
      }
    }

    /** What is left of the last one is filled with what no person has. */
    private void finish() throws IOException {
      while (current.position() > 0 && current.hasRemaining()) {
        current.putLong(Long.MAX_VALUE);
      }
      if (current.position() > 0) {
        write(content);
      }
    }
  }
}
