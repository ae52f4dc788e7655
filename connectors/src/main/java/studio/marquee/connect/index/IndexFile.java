package studio.marquee.connect.index;

import java.io.IOException;
import studio.marquee.connect.seal.SealProblem;
import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** The index of one file of rows. */
public final class IndexFile {
  private final SealedBlocks blocks;
  private final IndexDirectory directory;

  private IndexFile(SealedBlocks blocks, IndexDirectory directory) {
    this.blocks = blocks;
    this.directory = directory;
  }

  /**
   * Reads what the blocks hold.
   *
   * @param name for whoever is told that it cannot be read
   */
  public static IndexFile of(SealedBlocks blocks, String name) throws ProblemException {
    try {
      return new IndexFile(blocks, IndexDirectory.of(blocks.directory()));
    } catch (IOException | IllegalArgumentException otherForm) {
      throw new ProblemException(Problem.of(SealProblem.NOT_READABLE, name), otherForm);
    }
  }

  SealedBlocks blocks() {
    return blocks;
  }

  IndexDirectory directory() {
    return directory;
  }
}
