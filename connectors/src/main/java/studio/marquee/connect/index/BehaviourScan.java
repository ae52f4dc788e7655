package studio.marquee.connect.index;

import studio.marquee.connect.seal.SealedBlocks;
import studio.marquee.model.problem.ProblemException;

/** Finds the people whose rows pass, chunk by chunk, each chunk for itself. */
final class BehaviourScan {
  private final Scanning scanning;
  private final SealedBlocks blocks;
  private final BehaviourPart part;

  BehaviourScan(Scanning scanning, SealedBlocks blocks, BehaviourPart part) {
    this.scanning = scanning;
    this.blocks = blocks;
    this.part = part;
  }

  /** One bit for each person. */
  long[] people(RowTest rows, PersonTest test) throws ProblemException, InterruptedException {
    long[] words = new long[part.rows().size() * (BehaviourPart.CHUNK >> 6)];
    scanning.run(part.rows().size(), () -> new PeopleLane(rows, test, words));
    return words;
  }

  /** What one thread needs. */
  private final class PeopleLane implements Scanning.Lane {
    private final BehaviourChunk chunk;
    private final RowTest rows;
    private final PersonTest test;
    private final long[] words;

    PeopleLane(RowTest rows, PersonTest test, long[] words) throws ProblemException {
      this.chunk = new BehaviourChunk(blocks, part);
      this.rows = rows;
      this.test = test;
      this.words = words;
    }

    @Override
    public void take(int number) throws ProblemException {
      chunk.go(number);
      long[] passing = chunk.passing(rows);
      int first = number * BehaviourPart.CHUNK;
      switch (test) {
        case PersonTest.Count(var codes) -> counted(passing, codes, first);
        case PersonTest.Total total -> added(passing, total, first);
        case PersonTest.Extreme extreme -> compared(passing, extreme, first);
      }
    }

    private void counted(long[] passing, Codes codes, int first) {
      for (int person = 0; person < chunk.people(); person++) {
        int count = BehaviourChunk.count(passing, chunk.begin(person), chunk.end(person));
        if (codes.contains(count + 1L)) {
          set(first + person);
        }
      }
    }

    private void added(long[] passing, PersonTest.Total total, int first) throws ProblemException {
      byte[] values = chunk.values(total.of());
      Coding.Measured coding = (Coding.Measured) total.of().coding();
      int width = coding.width();
      for (int person = 0; person < chunk.people(); person++) {
        int end = chunk.end(person);
        long sum = 0;
        int row = BehaviourChunk.next(passing, chunk.begin(person), end);
        while (row < end) {
          long code = Packing.at(values, width, row);
          sum += code == 0 ? 0 : coding.value(code);
          row = BehaviourChunk.next(passing, row + 1, end);
        }
        if (total.passing().contains(sum - total.least() + 1)) {
          set(first + person);
        }
      }
    }

    private void compared(long[] passing, PersonTest.Extreme extreme, int first)
        throws ProblemException {
      byte[] values = chunk.values(extreme.of());
      int width = extreme.of().coding().width();
      boolean isLeast = extreme.end() == PersonTest.End.LEAST;
      for (int person = 0; person < chunk.people(); person++) {
        int end = chunk.end(person);
        long found = 0;
        int row = BehaviourChunk.next(passing, chunk.begin(person), end);
        while (row < end) {
          long code = Packing.at(values, width, row);
          boolean isFurther = found == 0 || (isLeast ? code < found : code > found);
          found = code != 0 && isFurther ? code : found;
          row = BehaviourChunk.next(passing, row + 1, end);
        }
        if (extreme.passing().contains(found)) {
          set(first + person);
        }
      }
    }

    private void set(int person) {
      words[person >> 6] |= 1L << person;
    }

    @Override
    public void close() throws ProblemException {
      chunk.close();
    }
  }
}
