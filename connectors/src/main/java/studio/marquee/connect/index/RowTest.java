package studio.marquee.connect.index;

import java.util.List;

/** Which rows of a chunk of a behaviour count. */
sealed interface RowTest {
  /** The value is among some. */
  record Among(IndexedColumn column, Codes codes) implements RowTest {}

  record All() implements RowTest {}

  record Both(List<RowTest> tests) implements RowTest {
    public Both {
      tests = List.copyOf(tests);
    }
  }

  record Either(List<RowTest> tests) implements RowTest {
    public Either {
      tests = List.copyOf(tests);
    }
  }

  record Not(RowTest test) implements RowTest {}
}
