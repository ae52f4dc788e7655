package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.agreement.Standing.Passed;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Relation;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.Occurrence;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/** Rows that belong to a row: each way through, one after the other. */
final class RowsReading {
  private final Interpreter interpreter;
  private final TimeReading time;

  RowsReading(Interpreter interpreter, TimeReading time) {
    this.interpreter = interpreter;
    this.time = time;
  }

  /** The rows that count: by path, window and conditions. */
  List<Standing> counted(Rows rows, Standing from) {
    return inWindow(rows, from).stream().filter(row -> interpreter.all(rows.where(), row)).toList();
  }

  private List<Standing> inWindow(Rows rows, Standing from) {
    return ways(rows.path(), from).stream()
        .filter(row -> isInside(rows.window(), rows.path(), row))
        .toList();
  }

  private List<Standing> ways(List<Hop> path, Standing from) {
    List<List<Passed>> ways = List.of(List.of());
    for (Hop hop : path) {
      List<List<Passed>> further = new ArrayList<>();
      for (List<Passed> way : ways) {
        Passed last = way.isEmpty() ? from.subject() : way.getLast();
        for (Passed next : related(last, hop)) {
          further.add(Stream.concat(way.stream(), Stream.of(next)).toList());
        }
      }
      ways = further;
    }
    return ways.stream().map(way -> new Standing(way, Optional.of(from))).toList();
  }

  private List<Passed> related(Passed from, Hop hop) {
    List<Passed> related = new ArrayList<>();
    for (Map<String, Object> row : interpreter.world().rows(hop.mart())) {
      Passed to = new Passed(hop.mart(), row);
      if (belongs(from, to, hop.by()) || belongs(to, from, hop.by())) {
        related.add(to);
      }
    }
    return related;
  }

  /** Whether a relation of the first row's mart has the value that the second one has there. */
  private static boolean belongs(Passed one, Passed other, String by) {
    Mart mart = WorldMarts.mart(one.mart());
    for (Relation relation : mart.relations()) {
      AttributeName to = relation.to();
      boolean isMeant = by.isEmpty() || relation.attribute().equals(by);
      if (isMeant && to.mart().equals(other.mart())) {
        Object near = one.row().get(relation.attribute());
        Object far = other.row().get(to.attribute());
        return near != null && far != null && Values.compare(near, far) == 0;
      }
    }
    return false;
  }

  boolean isInside(Window window, List<Hop> path, Standing row) {
    return switch (window) {
      case Window.Ever() -> true;
      case Window.During(var test) -> {
        Object when = time(path, row);
        yield when != null && time.holds(when, test);
      }
    };
  }

  /** That of the last mart on the path that has one. */
  @Nullable Object time(List<Hop> path, Standing row) {
    for (int i = path.size() - 1; i >= 0; i--) {
      String attribute = WorldMarts.mart(path.get(i).mart()).time();
      if (!attribute.isEmpty()) {
        return row.way().get(i).row().get(attribute);
      }
    }
    throw new IllegalArgumentException("nothing on the path says when");
  }

  boolean isSoMany(Quantifier quantifier, Rows rows, Standing from) {
    long count = counted(rows, from).size();
    return switch (quantifier) {
      case Quantifier.Some() -> count > 0;
      case Quantifier.None() -> count == 0;
      case Quantifier.Every() -> count > 0 && count == inWindow(rows, from).size();
      case Quantifier.AtLeast(var least) -> count >= least;
      case Quantifier.AtMost(var most) -> count <= most;
      case Quantifier.Exactly(var exactly) -> count == exactly;
      case Quantifier.Between(var least, var most) -> least <= count && count <= most;
    };
  }

  /** The first or last of the rows that count; rows without a time are neither. */
  Optional<Standing> picked(Occurrence occurrence, Rows rows, Standing from) {
    List<Standing> inOrder =
        new ArrayList<>(
            counted(rows, from).stream().filter(row -> time(rows.path(), row) != null).toList());
    inOrder.sort(
        Comparator.<Standing, Object>comparing(row -> time(rows.path(), row), Values::compare)
            .thenComparing(RowsReading::compareKeys));
    if (occurrence == Occurrence.LAST) {
      Collections.reverse(inOrder);
    }
    return inOrder.stream().findFirst();
  }

  /** Of the last mart on the path first, then back towards the first. */
  private static int compareKeys(Standing one, Standing other) {
    for (int i = one.way().size() - 1; i >= 0; i--) {
      int order = compareKeys(one.way().get(i), other.way().get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  static int compareKeys(Passed one, Passed other) {
    return Values.compare(
        Objects.requireNonNull(one.row().get(WorldMarts.KEY)),
        Objects.requireNonNull(other.row().get(WorldMarts.KEY)));
  }

  boolean isAt(Stage stage, Rows rows, Standing from) {
    return switch (stage) {
      case Stage.FirstTime(var window) ->
          picked(Occurrence.FIRST, rows, from)
              .filter(first -> isInside(new Window.During(window), rows.path(), first))
              .isPresent();
      case Stage.Regularly(var atLeast, var periods, var unit) -> {
        int busy = 0;
        for (int ago = 0; ago < periods; ago++) {
          TimeTest period =
              ago == 0
                  ? new TimeTest.WithinLast(1, unit)
                  : new TimeTest.BetweenAgo(ago + 1, ago, unit);
          busy += isSome(rows, period, from) ? 1 : 0;
        }
        yield busy >= atLeast;
      }
      case Stage.Stopped(var count, var unit) ->
          isSome(rows, new TimeTest.MoreThanAgo(count, unit), from)
              && !isSome(rows, new TimeTest.WithinLast(count, unit), from);
      case Stage.Restarted(var recent, var pause, var unit) ->
          isSome(rows, new TimeTest.WithinLast(recent, unit), from)
              && !isSome(rows, new TimeTest.BetweenAgo(recent + pause, recent, unit), from)
              && isSome(rows, new TimeTest.MoreThanAgo(recent + pause, unit), from);
    };
  }

  private boolean isSome(Rows rows, TimeTest window, Standing from) {
    return !counted(rows.during(window), from).isEmpty();
  }
}
