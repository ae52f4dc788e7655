package studio.marquee.connect.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * Blocks in a file of their own, read any time and in any order. Nothing that was opened is kept
 * here, and the file is open only while somebody reads.
 */
public final class SealedBlocks {
  private final Path file;
  private final String keyName;
  private final SealedBytes sealing;
  private final int[] lengths;
  private final long[] places;
  private final byte[] directory;

  private SealedBlocks(Path file, String keyName, SealedBytes sealing, byte[] end)
      throws IOException {
    this.file = file;
    this.keyName = keyName;
    this.sealing = sealing;
    ByteBuffer bytes = ByteBuffer.wrap(end);
    int blocks = bytes.getInt();
    this.lengths = new int[blocks];
    this.places = new long[blocks];
    long place = BlocksForm.BEGINNING.length;
    for (int block = 0; block < blocks; block++) {
      lengths[block] = bytes.getInt();
      places[block] = place;
      place += lengths[block] + SealedBytes.OVERHEAD;
    }
    this.directory = new byte[bytes.remaining()];
    bytes.get(directory);
  }

  /**
   * Opens a file.
   *
   * @param key stays with the caller
   */
  public static SealedBlocks open(Path file, String keyName, byte[] key) throws ProblemException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      SealedBytes sealing = new SealedBytes(key);
      byte[] end =
          sealing
              .open(BlocksForm.besideEnd(keyName), BlocksForm.closedEnd(channel))
              .orElseThrow(() -> new ProblemException(changed(file)));
      return new SealedBlocks(file, keyName, sealing, end);
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, file), unreadable);
    }
  }

  /** What the blocks hold, in the words of whoever wrote them. */
  public byte[] directory() {
    return directory.clone();
  }

  /** How many bytes a block has. */
  public int length(int block) {
    return lengths[block];
  }

  /** For one thread, which closes it. */
  public Reading reading() throws ProblemException {
    try {
      return new Reading(FileChannel.open(file, StandardOpenOption.READ), SealedBytes.cipher());
    } catch (IOException unreadable) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, file), unreadable);
    }
  }

  private static Problem changed(Path file) {
    return Problem.of(SealProblem.FILE_CHANGED, file);
  }

  /** The open file. */
  public final class Reading implements AutoCloseable {
    private final FileChannel channel;
    private final Cipher cipher;
    private byte[] closed = new byte[0];

    private Reading(FileChannel channel, Cipher cipher) {
      this.channel = channel;
      this.cipher = cipher;
    }

    /** Puts a block into an array that is at least as long. */
    public void read(int block, byte[] into) throws ProblemException {
      int length = lengths[block] + SealedBytes.OVERHEAD;
      if (closed.length < length) {
        closed = new byte[length];
      }
      try {
        VaultForm.fill(channel, ByteBuffer.wrap(closed, 0, length), places[block]);
        if (!sealing.open(cipher, BlocksForm.beside(keyName, block), closed, length, into)) {
          throw new ProblemException(changed(file));
        }
      } catch (IOException | GeneralSecurityException unreadable) {
        throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, file), unreadable);
      }
    }

    @Override
    public void close() throws ProblemException {
      try {
        channel.close();
      } catch (IOException unreadable) {
        throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, file), unreadable);
      }
    }
  }
}
