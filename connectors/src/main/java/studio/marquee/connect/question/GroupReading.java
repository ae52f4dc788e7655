package studio.marquee.connect.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import studio.marquee.model.member.GroupColumn;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;

/** Reads into which group each person falls, digit by digit of the groups' numbers. */
final class GroupReading {
  private GroupReading() {}

  /**
   * Reads.
   *
   * @param rows a statement with a column {@code r} for the person and {@code code} for the group,
   *     from 0 on
   */
  static GroupColumn read(Ground ground, int groups, Wording rows)
      throws ProblemException, InterruptedException {
    int people = ground.people();
    int digits = GroupColumn.digits(groups);
    List<String> slices = new ArrayList<>(List.of("true"));
    for (int digit = 0; digit < digits; digit++) {
      slices.add(
          "cast(bitstring_agg(r, 0, %d) filter (where code & %d <> 0) as blob)"
              .formatted(people - 1, 1 << digit));
    }
    Wording text = new Wording().say("select " + String.join(", ", slices) + " from (");
    text.say(rows.done()).say(")");
    List<RowSet> sets =
        people == 0
            ? Collections.nCopies(digits, RowSet.none(0))
            : ground
                .engine()
                .ask(
                    text.done(),
                    row -> {
                      row.next();
                      List<RowSet> read = new ArrayList<>();
                      for (int digit = 1; digit <= digits; digit++) {
                        byte[] bits = row.getBytes(digit + 1);
                        read.add(
                            bits == null ? RowSet.none(people) : RowSet.ofBitString(bits, people));
                      }
                      return read;
                    });
    return GroupColumn.of(people, groups, sets);
  }

  /**
   * How many edges a value has reached: 0 for no value, and as many as there are edges for what
   * lies below the first or behind the last, so that it falls into no bar. Only comparisons, as a
   * rule makes them: so nobody is in another bar than the rule says.
   *
   * @param values a statement with a column {@code r} for the person and {@code v} for the value
   */
  static Wording reached(Wording values, String place, List<?> edges) {
    Wording text = new Wording().say("select r, coalesce(case when edges = 0 then ");
    text.say(edges.size() + " else edges end, 0) as code from (select r, ");
    String each = "cast(v >= " + place + " as integer)";
    text.say(String.join(" + ", Collections.nCopies(edges.size(), each)), edges.toArray());
    return text.say(" as edges from (").say(values.done()).say("))");
  }
}
