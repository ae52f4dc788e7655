package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/**
 * One thing after another, as subqueries within each other: a row of the first step for which there
 * is a later row of the second, for which there is a later row of the third. What was not done
 * between two steps is said in the later of them, where both their times are known.
 */
final class SequenceSql {
  private final RuleWriting writing;
  private final RowsSql rows;

  SequenceSql(RuleWriting writing, RowsSql rows) {
    this.writing = writing;
    this.rows = rows;
  }

  /** A step that was done, in the words of its subquery. */
  private record Found(Held time, List<Held> shared) {}

  SqlText condition(SequenceRule sequence, Scope scope) {
    return from(0, sequence, scope, Optional.empty(), Optional.empty(), List.of());
  }

  /** The step at a position that was done, and all that follow. */
  private SqlText from(
      int position,
      SequenceRule sequence,
      Scope scope,
      Optional<Found> first,
      Optional<Found> before,
      List<Step> undone) {
    Step step = sequence.steps().get(position);
    RowsSql.Way way = rows.counted(step.rows(), scope);
    Found found = found(step, way);
    List<SqlText> conditions = new ArrayList<>(inWindow(sequence, found));
    if (before.isEmpty()) {
      conditions.add(found.time().text().inside("", " is not null"));
    }
    before.ifPresent(earlier -> {
      conditions.add(later(found, earlier));
      within(step.within(), found, earlier).ifPresent(conditions::add);
    });
    first.ifPresent(start -> {
      conditions.addAll(same(found, start));
      within(sequence.span(), found, start).ifPresent(conditions::add);
    });
    Found start = first.orElse(found);
    before.ifPresent(earlier ->
        undone.forEach(
            not -> conditions.add(nothing(not, scope, start, earlier, Optional.of(found)))));
    int next = position + 1;
    List<Step> between = new ArrayList<>();
    while (next < sequence.steps().size() && sequence.steps().get(next).done() == Done.DID_NOT) {
      between.add(sequence.steps().get(next));
      next++;
    }
    if (next < sequence.steps().size()) {
      conditions.add(from(next, sequence, scope, Optional.of(start), Optional.of(found), between));
    } else {
      between.forEach(not -> conditions.add(nothing(not, scope, start, found, Optional.empty())));
    }
    return way.and(conditions).exists();
  }

  private Found found(Step step, RowsSql.Way way) {
    List<Held> shared = new ArrayList<>();
    for (AttributeName name : step.shared()) {
      shared.add(writing.held(name, way.scope()));
    }
    return new Found(rows.time(way, step.rows().path()), shared);
  }

  private List<SqlText> inWindow(SequenceRule sequence, Found found) {
    return switch (sequence.window()) {
      case Window.Ever() -> List.of();
      case Window.During(var test) ->
          List.of(writing.tests().condition(found.time(), test, List.of()));
    };
  }

  private SqlText nothing(
      Step step, Scope scope, Found start, Found before, Optional<Found> after) {
    RowsSql.Way way = rows.counted(step.rows(), scope);
    Found found = found(step, way);
    List<SqlText> conditions = new ArrayList<>();
    conditions.add(later(found, before));
    after.ifPresent(end -> conditions.add(later(end, found)));
    within(step.within(), found, before).ifPresent(conditions::add);
    conditions.addAll(same(found, start));
    return way.and(conditions).exists().inside("not ", "");
  }

  private static SqlText later(Found found, Found before) {
    return SqlText.of("{0} > {1}").filled(found.time().text(), before.time().text());
  }

  private Optional<SqlText> within(Gap gap, Found found, Found before) {
    return switch (gap) {
      case Gap.AnyTime() -> Optional.empty();
      case Gap.AtMost(var count, var unit) -> {
        SqlText end =
            before.time().type() == AttributeType.MOMENT
                ? SqlText.of(writing.dialect().plusSeconds("{1}"), seconds(count, unit))
                : SqlText.of(writing.dialect().plusDays("{1}"), days(count, unit));
        yield Optional.of(
            end.inside("{0} <= ", "").filled(found.time().text(), before.time().text()));
      }
    };
  }

  private static long seconds(int count, Unit unit) {
    return switch (unit) {
      case MINUTE -> 60L * count;
      case HOUR -> 3_600L * count;
      case DAY -> 86_400L * count;
      case WEEK -> 7 * 86_400L * count;
      case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException("not a gap");
    };
  }

  private static int days(int count, Unit unit) {
    return Math.toIntExact(seconds(count, unit) / 86_400);
  }

  private List<SqlText> same(Found found, Found start) {
    List<SqlText> conditions = new ArrayList<>();
    for (int i = 0; i < start.shared().size(); i++) {
      SqlText one = writing.exact(found.shared().get(i));
      SqlText other = writing.exact(start.shared().get(i));
      conditions.add(SqlText.of("{0} = {1}").filled(one, other));
    }
    return conditions;
  }
}
