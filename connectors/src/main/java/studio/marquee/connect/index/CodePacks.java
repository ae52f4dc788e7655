package studio.marquee.connect.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of several columns in one. The database hands over one number after the other, and
 * each takes the same time, however few of its bytes are used.
 */
final class CodePacks {
  /** With one more, a number could be below zero, which says that a value is in no list. */
  private static final int MOST_BYTES = 7;

  private static final int ROWS_AT_ONCE = 1 << 13;

  private final List<PlannedColumn> plans;
  private final List<Place> places;
  private final int count;

  /** Which of the numbers holds a column, and how many bytes lie before it in there. */
  private record Place(int number, int bytesBefore, int width) {
    long of(long number) {
      return width == Long.BYTES
          ? number
          : number >>> (Byte.SIZE * bytesBefore) & ((1L << (Byte.SIZE * width)) - 1);
    }
  }

  /** Gives each column the first place that is wide enough. */
  CodePacks(List<PlannedColumn> plans) {
    this.plans = List.copyOf(plans);
    List<Integer> used = new ArrayList<>();
    List<Place> found = new ArrayList<>();
    for (PlannedColumn plan : plans) {
      int width = plan.coding().width();
      int number = 0;
      while (number < used.size() && used.get(number) + width > MOST_BYTES) {
        number++;
      }
      if (number == used.size()) {
        used.add(0);
      }
      found.add(new Place(number, used.get(number), width));
      used.set(number, used.get(number) + width);
    }
    this.places = List.copyOf(found);
    this.count = used.size();
  }

  /** One for each of the numbers, in order; what is in no list makes all of a number unknown. */
  List<String> expressions() {
    List<List<String>> sums = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sums.add(new ArrayList<>());
    }
    for (int i = 0; i < plans.size(); i++) {
      Place place = places.get(i);
      String code = plans.get(i).expression();
      long factor = 1L << (Byte.SIZE * place.bytesBefore());
      sums.get(place.number()).add(factor == 1 ? code : code + " * " + factor);
    }
    return sums.stream().map(sum -> "coalesce(%s, -1)".formatted(String.join(" + ", sum))).toList();
  }

  /** Takes rows and hands what stands for their values to the columns, in the order of plans. */
  Taking into(List<Packing> columns) {
    return new Taking(columns);
  }

  private List<String> namesIn(int number) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      if (places.get(i).number() == number) {
        names.add(plans.get(i).column());
      }
    }
    return names;
  }

  /** Rows on their way to columns. None of them may be left when the columns are used. */
  final class Taking {
    private final List<Packing> columns;
    private final long[][] taken = new long[count][ROWS_AT_ONCE];
    private int rows;

    private Taking(List<Packing> columns) {
      this.columns = List.copyOf(columns);
    }

    /**
     * Takes a row, which reaches the columns with the next that are given.
     *
     * @param first the position of the first number in the row
     */
    void take(ResultSet row, int first) throws SQLException {
      if (rows == ROWS_AT_ONCE) {
        give();
      }
      for (int i = 0; i < count; i++) {
        taken[i][rows] = row.getLong(first + i);
      }
      rows++;
    }

    /** Column after column, so that none is looked for anew with each number. */
    void give() throws SQLException {
      for (int i = 0; i < count; i++) {
        requireKnown(i);
      }
      for (int i = 0; i < places.size(); i++) {
        Place place = places.get(i);
        Packing column = columns.get(i);
        long[] numbers = taken[place.number()];
        for (int row = 0; row < rows; row++) {
          column.add(place.of(numbers[row]));
        }
      }
      rows = 0;
    }

    private void requireKnown(int number) throws SQLException {
      for (int row = 0; row < rows; row++) {
        if (taken[number][row] < 0) {
          throw new SQLException("a value is in no list: " + namesIn(number));
        }
      }
    }
  }
}
