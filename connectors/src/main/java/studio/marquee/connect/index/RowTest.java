package studio.marquee.connect.index;

import java.util.ArrayList;
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

  /** All of them, without what says nothing. */
  static RowTest all(List<RowTest> tests) {
    List<RowTest> saying = new ArrayList<>();
    for (RowTest test : tests) {
      switch (test) {
        case All() -> {}
        case Both(var inner) -> saying.addAll(inner);
        case Among _, Either _, Not _ -> saying.add(test);
      }
    }
    if (saying.isEmpty()) {
      return new All();
    }
    return saying.size() == 1 ? saying.getFirst() : new Both(saying);
  }
}
