package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Window;

/** The ways over relations from one mart to the rows of others. */
final class Paths {
  private static final int MOST_STEPS = 3;

  private final Knowledge knowledge;

  Paths(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** All ways of up to three steps, the short ones first. */
  List<List<Hop>> from(String mart) {
    List<List<Hop>> found = new ArrayList<>();
    List<List<Hop>> ends = List.of(List.of());
    for (int step = 0; step < MOST_STEPS; step++) {
      List<List<Hop>> next = new ArrayList<>();
      for (List<Hop> path : ends) {
        next.addAll(longer(mart, path));
      }
      found.addAll(next);
      ends = next;
    }
    return found;
  }

  List<List<Hop>> near(String mart) {
    return longer(mart, List.of());
  }

  private List<List<Hop>> longer(String mart, List<Hop> path) {
    String end = path.isEmpty() ? mart : path.getLast().mart();
    List<List<Hop>> found = new ArrayList<>();
    for (Mart to : knowledge.catalogue().marts().all()) {
      List<Link> links = knowledge.catalogue().marts().links(end, to.name(), "");
      if (!to.name().equals(end) && leadsOn(mart, path, to.name())) {
        for (Link link : links) {
          List<Hop> on = new ArrayList<>(path);
          on.add(new Hop(to.name(), links.size() == 1 ? "" : by(end, link)));
          found.add(on);
        }
      }
    }
    return found;
  }

  /** Going back leads to others only from what several have in common. */
  private boolean leadsOn(String mart, List<Hop> path, String to) {
    if (path.isEmpty()) {
      return true;
    }
    String before = path.size() == 1 ? mart : path.get(path.size() - 2).mart();
    String end = path.getLast().mart();
    boolean isVisited =
        path.subList(0, path.size() - 1).stream().anyMatch(hop -> hop.mart().equals(to));
    return to.equals(before) ? belongsTo(before, end) : !isVisited && !to.equals(mart);
  }

  private boolean belongsTo(String mart, String to) {
    return knowledge
        .catalogue()
        .mart(mart)
        .map(known ->
            known.relations().stream().anyMatch(relation -> relation.to().mart().equals(to)))
        .orElse(false);
  }

  private String by(String from, Link link) {
    boolean isHere =
        knowledge
            .catalogue()
            .mart(from)
            .map(mart ->
                mart.relations().stream()
                    .anyMatch(relation ->
                        relation.attribute().equals(link.near().attribute())
                            && relation.to().equals(link.far())))
            .orElse(false);
    return isHere ? link.near().attribute() : link.far().attribute();
  }

  String said(List<Hop> path) {
    return path.stream()
        .map(this::said)
        .reduce((so, next) -> knowledge.say("rule.path.step", so, next))
        .orElse("");
  }

  private String said(Hop hop) {
    String title = knowledge.mart(hop.mart());
    return hop.by().isEmpty() ? title : knowledge.say("rule.path.by", title, hop.by());
  }

  /** Which rows are meant; what was said of rows that are no longer on the way is dropped. */
  Piece choice(Lines lines, Scope scope, Rows rows, Needs needs, Consumer<Rows> change) {
    List<List<Hop>> paths =
        new ArrayList<>(
            from(scope.subject()).stream().filter(path -> fits(path, rows, needs)).toList());
    if (!paths.contains(rows.path())) {
      paths.addFirst(rows.path());
    }
    return new Piece.Choice(
        lines.key("path"),
        knowledge.say("rule.name.path"),
        Piece.Look.TITLE,
        said(rows.path()),
        paths.stream()
            .map(path ->
                new Option(
                    said(path),
                    knowledge
                        .catalogue()
                        .mart(path.getLast().mart())
                        .map(Mart::description)
                        .orElse(""),
                    path.equals(rows.path()),
                    () -> change.accept(along(path, rows, scope))))
            .toList());
  }

  private boolean fits(List<Hop> path, Rows rows, Needs needs) {
    return switch (needs) {
      case ROWS -> true;
      case TIME -> knowledge.time(path).equals(knowledge.time(rows.path()));
    };
  }

  /** What rows must have to be asked about. */
  enum Needs {
    ROWS,
    /** The same kind of time. */
    TIME
  }

  private Rows along(List<Hop> path, Rows before, Scope scope) {
    Scope inside = scope.along(path);
    List<Part> where = before.where().stream().filter(part -> inside.holds(part.rule())).toList();
    boolean isSameTime = knowledge.time(path).equals(knowledge.time(before.path()));
    return new Rows(path, where, isSameTime ? before.window() : new Window.Ever());
  }
}
