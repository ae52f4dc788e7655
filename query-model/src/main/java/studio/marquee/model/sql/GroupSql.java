package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.segment.Group;

/** Several conditions as one. */
final class GroupSql {
  private GroupSql() {}

  /** Empty when there is none. */
  static Optional<SqlText> joined(Group.Join join, List<SqlText> conditions) {
    return conditions.isEmpty() ? Optional.empty() : Optional.of(join(join, conditions));
  }

  private static SqlText join(Group.Join join, List<SqlText> conditions) {
    return switch (join) {
      case Group.Join.AllOf() -> lines("(", conditions, "and ", ")");
      case Group.Join.AnyOf() -> lines("(", conditions, "or ", ")");
      case Group.Join.NoneOf() -> lines("not (", conditions, "or ", ")");
      case Group.Join.AtLeast(var count) -> {
        List<SqlText> ones =
            conditions.stream()
                .map(condition -> condition.inside("case when ", " then 1 else 0 end"))
                .toList();
        yield lines("(", ones, "+ ", "  >= " + Math.min(count, ones.size()) + "\n)");
      }
    };
  }

  /** One below the other, each a step further in than the brackets around them. */
  static SqlText lines(String opening, List<SqlText> conditions, String between, String closing) {
    List<SqlText> lines = new ArrayList<>();
    for (SqlText condition : conditions) {
      lines.add(condition.indented().inside("  " + (lines.isEmpty() ? "" : between), ""));
    }
    return SqlText.joined("\n", lines).inside(opening + "\n", "\n" + closing);
  }
}
