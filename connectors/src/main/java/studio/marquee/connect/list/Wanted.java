package studio.marquee.connect.list;

import java.util.BitSet;
import java.util.List;

/**
 * The values of one column of a file, and which of them somebody here has. A value that stands
 * there twice counts once, and is told.
 */
final class Wanted {
  private final Spelling spelling;
  private final Prints prints = new Prints();
  private final BitSet found = new BitSet();
  private final BitSet foundWithZeros = new BitSet();
  private int values;
  private int named = -1;
  private long rows;
  private long blank;
  private long repeated;
  private long shortened;

  Wanted(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Takes the value of a row. */
  void add(String cell) {
    rows++;
    String value = CellText.of(cell);
    if (value.isEmpty()) {
      blank++;
      return;
    }
    if (CellText.isShortened(value)) {
      shortened++;
    }
    if (!isNew(value)) {
      repeated++;
    }
  }

  /** What names the column, unless somebody is called like that. */
  void addName(String cell) {
    String value = CellText.of(cell);
    if (!value.isEmpty() && isNew(value)) {
      named = values - 1;
    }
  }

  private boolean isNew(String value) {
    List<String> spellings = spelling.inFile(value);
    int number = prints.put(spellings.getFirst(), values);
    if (number != values) {
      return false;
    }
    for (String other : spellings.subList(1, spellings.size())) {
      prints.put(other, number);
    }
    values++;
    return true;
  }

  /** Whether the file names whoever has this value. */
  boolean meets(String held) {
    String here = spelling.here(held);
    int number = prints.find(here);
    if (number >= 0) {
      found.set(number);
      return true;
    }
    if (here.length() > 1 && here.charAt(0) == '0') {
      int cut = prints.find(withoutZeros(here));
      if (cut >= 0) {
        foundWithZeros.set(cut);
      }
    }
    return false;
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  int found() {
    return found.cardinality();
  }

  /** The numbers so far; how many people they are, whoever looked for them says. */
  ListCounts counts(long people) {
    boolean isRow = named >= 0 && found.get(named);
    long different = values - (named >= 0 && !isRow ? 1L : 0L);
    long matched = found.cardinality();
    foundWithZeros.andNot(found);
    return new ListCounts(
        rows + (isRow ? 1 : 0),
        matched,
        different - matched,
        repeated,
        blank,
        shortened,
        foundWithZeros.cardinality(),
        people);
  }
}
