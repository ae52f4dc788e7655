package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;

/** What else could stand in the words of a statement. */
final class MutantTexts {
  private record Swap(String from, String to) {}

  private static final List<Swap> SWAPS =
      List.of(
          new Swap(" >= ", " > "),
          new Swap(" > ", " >= "),
          new Swap(" <= ", " < "),
          new Swap(" < ", " <= "),
          new Swap(" <> ", " = "),
          new Swap(" = ", " <> "),
          new Swap("and ", "or "),
          new Swap("or ", "and "),
          new Swap("not exists", "exists"),
          new Swap("not in", "in"),
          new Swap("not like", "like"),
          new Swap("not (", "("),
          new Swap("is not null", "is null"),
          new Swap("is null", "is not null"),
          new Swap("is true", "is false"),
          new Swap("is false", "is true"),
          new Swap("exists ", "not exists "),
          new Swap("in (", "not in ("),
          new Swap("between", "not between"),
          new Swap("min(", "max("),
          new Swap("max(", "min("),
          new Swap(" desc", ""),
          new Swap("rank()", "row_number()"),
          new Swap("row_number()", "rank()"),
          new Swap("sum(", "count("),
          new Swap("count(*)", "0"),
          new Swap("count(", "sum("),
          new Swap("distinct ", ""),
          new Swap(", 0)", ", 1)"),
          new Swap(", false)", ", true)"),
          new Swap("nullif(", "coalesce("),
          new Swap("median(", "max("),
          new Swap("limit 1", "limit 1 offset 1"),
          new Swap("group by 1", ""),
          new Swap(", member)", ")"),
          new Swap("partition by ", "order by "),
          new Swap("lower(", "upper("),
          new Swap("trim(", "ltrim("),
          new Swap(" + ?", " - ?"),
          new Swap(" + ", " - "),
          new Swap(" - ", " + "),
          new Swap(" * ", " + "),
          new Swap(" / ", " * "),
          new Swap("'day'", "'month'"),
          new Swap("(month from", "(day from"),
          new Swap("(day from", "(month from"),
          new Swap("(hour from", "(minute from"),
          new Swap("isodow", "dow"),
          new Swap("to_seconds", "to_minutes"),
          new Swap("!!", "!"),
          new Swap("!%", "%"),
          new Swap("!_", "_"),
          new Swap("cos(", "sin("),
          new Swap("asin(", "acos("),
          new Swap("least(", "greatest("),
          new Swap("sqrt(", "abs("),
          new Swap("6371", "6372"),
          new Swap("1, 8)", "2, 8)"),
          new Swap("%08x", "%07x"),
          new Swap("100", "101"));

  /** Whole texts, which are too short to be looked for within others. */
  private static final List<Swap> WHOLE =
      List.of(
          new Swap("true", "false"),
          new Swap("false", "true"),
          new Swap("min", "max"),
          new Swap("max", "min"),
          new Swap("in", "not in"),
          new Swap("not ", ""),
          new Swap("%", ""),
          new Swap("%", "_"),
          new Swap("_", "%"),
          new Swap("", "%"),
          new Swap(":", ";"),
          new Swap("{0}", "{1}"),
          new Swap("{1}", "{0}"));

  private MutantTexts() {}

  /** One change, as it is said and as it is made. */
  record Change(String what, String text) {}

  /** Each place of the text by itself. */
  static List<Change> of(String text) {
    List<Change> changes = new ArrayList<>();
    for (Swap swap : WHOLE) {
      if (text.equals(swap.from())) {
        changes.add(new Change(said(text, swap), swap.to()));
      }
    }
    for (Swap swap : SWAPS) {
      for (int at = text.indexOf(swap.from()); at >= 0; at = text.indexOf(swap.from(), at + 1)) {
        String other =
            text.substring(0, at) + swap.to() + text.substring(at + swap.from().length());
        changes.add(new Change(said(text, swap), other));
      }
    }
    return changes;
  }

  private static String said(String text, Swap swap) {
    String line = text.replace("\n", "~").replace("\u0001", "@").strip();
    return "\"%s\" for \"%s\" in \"%s\"".formatted(swap.to(), swap.from(), line);
  }
}
