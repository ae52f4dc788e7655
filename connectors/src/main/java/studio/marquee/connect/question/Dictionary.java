package studio.marquee.connect.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.ValueList;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * All values of an attribute with how many people have each, the most frequent first.
 *
 * <p>They stand one behind the other in one long text with their letters folded, so that looking
 * for what somebody types is one run through memory.
 */
final class Dictionary {
  private final AttributeName of;
  private final String values;
  private final String folded;
  private final int[] ends;
  private final int[] foldedEnds;
  private final long[] people;
  private final ShortTexts shortTexts;

  private Dictionary(AttributeName of, Reading reading) {
    this.of = of;
    this.values = reading.values.toString();
    this.folded = reading.folded.toString();
    this.ends = Arrays.copyOf(reading.ends, reading.count);
    this.foldedEnds = Arrays.copyOf(reading.foldedEnds, reading.count);
    this.people = Arrays.copyOf(reading.people, reading.count);
    this.shortTexts = reading.shortTexts;
  }

  /** What has been read so far. */
  private static final class Reading {
    private final StringBuilder values = new StringBuilder();
    private final StringBuilder folded = new StringBuilder();
    private int[] ends = new int[1_024];
    private int[] foldedEnds = new int[1_024];
    private final ShortTexts shortTexts = new ShortTexts();
    private long[] people = new long[1_024];
    private int count;

    void add(String value, long with) {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
        foldedEnds = Arrays.copyOf(foldedEnds, 2 * count);
        people = Arrays.copyOf(people, 2 * count);
      }
      values.append(value);
      String small = folded(value);
      folded.append(small);
      shortTexts.add(count, small);
      ends[count] = values.length();
      foldedEnds[count] = folded.length();
      people[count] = with;
      count++;
    }
  }

  static Dictionary read(Ground ground, Attribute attribute)
      throws ProblemException, InterruptedException {
    String entry =
        switch (attribute.type()) {
          case TEXT -> "held";
          case YES_NO -> "cast(held as varchar)";
          case LIST -> "unnest(list_distinct(held))";
          case NUMBER, DATE, MOMENT ->
              throw new ProblemException(
                  Problem.of(QuestionProblem.NO_VALUES, attribute.title(), attribute.name()));
        };
    Wording text = new Wording().say("select v, count(*) as people from (select ");
    text.say(entry + " as v from (select ").say(ground.sql().value(attribute.name()));
    text.say(" as held from " + ground.sql().from() + ")) where v is not null group by v");
    text.say(" order by case when people < ? then 0 else people end desc, v", ground.floor());
    return ground
        .engine()
        .ask(
            text.done(),
            rows -> {
              Reading reading = new Reading();
              while (rows.next()) {
                reading.add(rows.getString(1), rows.getLong(2));
              }
              return new Dictionary(attribute.name(), reading);
            });
  }

  /**
   * Values that begin with what is typed, then those that hold it.
   *
   * @param typed in whatever case
   */
  ValueList fitting(String typed, int most, LongFunction<Headcount> told) {
    FittingValues fitting = fitting(folded(typed), most);
    List<ValueList.Entry> entries =
        fitting
            .first(most)
            .mapToObj(found -> new ValueList.Entry(value(found), told.apply(people[found])))
            .toList();
    return new ValueList(of, people.length, fitting.count(), entries);
  }

  private FittingValues fitting(String wanted, int most) {
    Optional<FittingValues> noted = shortTexts.of(wanted);
    if (noted.isPresent() && most <= ShortTexts.MOST) {
      return noted.get();
    }
    FittingValues fitting = new FittingValues(most);
    int value = 0;
    int at = folded.indexOf(wanted);
    while (at >= 0 && value < people.length) {
      value = wanted.isEmpty() ? value : valueAt(value, at);
      int end = foldedEnds[value];
      if (at + wanted.length() > end) {
        at = folded.indexOf(wanted, at + 1);
        continue;
      }
      if (at == start(foldedEnds, value)) {
        fitting.begins(value);
      } else {
        fitting.holds(value);
      }
      value++;
      at = folded.indexOf(wanted, end);
    }
    return fitting;
  }

  /** The value that a letter belongs to; none before the given one does, and it is often near. */
  private int valueAt(int from, int at) {
    int step = 1;
    while (from + step < people.length && foldedEnds[from + step - 1] <= at) {
      step *= 2;
    }
    int low = from;
    int high = Math.min(from + step, people.length - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (foldedEnds[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int start(int[] ends, int value) {
    return value == 0 ? 0 : ends[value - 1];
  }

  private String value(int number) {
    return values.substring(start(ends, number), ends[number]);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
