package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import studio.marquee.connect.disk.Disk;

/** Writes blocks into a file of their own. Until it is finished nothing can open it. */
public final class SealedBlocksWriter implements AutoCloseable {
  private final Disk.Sink sink;
  private final String keyName;
  private final SealedBytes sealing;
  private int[] lengths = new int[64];
  private int blocks;
  private long place;

  private SealedBlocksWriter(Disk.Sink sink, String keyName, SealedBytes sealing) {
    this.sink = sink;
    this.keyName = keyName;
    this.sealing = sealing;
    this.place = BlocksForm.BEGINNING.length;
  }

  /**
   * Begins a file.
   *
   * @param key never used before and never to be used again; it stays with the caller
   */
  public static SealedBlocksWriter create(Disk disk, Path file, String keyName, byte[] key)
      throws IOException {
    Disk.Sink sink = disk.create(file);
    sink.write(ByteBuffer.wrap(BlocksForm.BEGINNING));
    return new SealedBlocksWriter(sink, keyName, new SealedBytes(key));
  }

  /** The number by which the block is found again. */
  public int write(byte[] content) throws IOException {
    if (blocks == lengths.length) {
      lengths = Arrays.copyOf(lengths, blocks * 2);
    }
    byte[] closed = sealing.close(BlocksForm.beside(keyName, blocks), content);
    sink.write(ByteBuffer.wrap(closed));
    place += closed.length;
    lengths[blocks] = content.length;
    return blocks++;
  }

  /**
   * Afterwards the file is complete and survives a power cut.
   *
   * @param directory says what the blocks hold
   */
  public void finish(byte[] directory) throws IOException {
    long length = (1L + blocks) * Integer.BYTES + directory.length + SealedBytes.OVERHEAD;
    if (length > BlocksForm.LONGEST_END) {
      throw new IOException("a file cannot hold so many blocks");
    }
    ByteBuffer end = ByteBuffer.allocate((int) length - SealedBytes.OVERHEAD);
    end.putInt(blocks);
    for (int block = 0; block < blocks; block++) {
      end.putInt(lengths[block]);
    }
    end.put(directory);
    sink.write(ByteBuffer.wrap(sealing.close(BlocksForm.besideEnd(keyName), end.array())));
    sink.write(ByteBuffer.allocate(Long.BYTES).putLong(place).flip());
    sink.force();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
