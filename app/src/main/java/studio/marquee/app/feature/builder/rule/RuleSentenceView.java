package studio.marquee.app.feature.builder.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.feature.builder.rule.phrase.Line;
import studio.marquee.app.feature.builder.rule.phrase.Piece;
import studio.marquee.app.feature.builder.rule.phrase.RuleSentenceViewModel;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;

/**
 * A rule as a sentence of words and chips. What stays in the sentence stays on the screen, so that
 * neither the keyboard nor an open list is lost by a change.
 */
final class RuleSentenceView extends VBox {
  private static final double INDENT = 20;

  private final Texts texts;
  private final RuleSentenceViewModel model;
  private final VBox lines = new VBox();
  private final Map<String, Fragment> fragments = new HashMap<>();
  private final Map<String, HBox> ties = new HashMap<>();
  private final List<FlowPane> flows = new ArrayList<>();
  private final Subscription shown;

  RuleSentenceView(Texts texts, RuleSentenceViewModel model) {
    this.texts = texts;
    this.model = model;
    getStyleClass().add("rule-editor");
    lines.getStyleClass().add("rule-lines");
    ProblemBanner problem = ProblemBanner.quiet(texts);
    getChildren().addAll(lines, problem);
    shown =
        model
            .linesProperty()
            .subscribe(this::show)
            .and(model.problemProperty().subscribe(problem::show));
  }

  private void show(List<Line> now) {
    int focused = focusedLine();
    Map<String, Fragment> before = new HashMap<>(fragments);
    fragments.clear();
    List<FlowPane> used = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      FlowPane flow = flow(i);
      flow.setPadding(new Insets(0, 0, 0, now.get(i).depth() * INDENT));
      List<Node> nodes = new ArrayList<>();
      for (Piece piece : now.get(i).pieces()) {
        Fragment fragment = fragment(piece, before);
        if (fragment.isTied() && !nodes.isEmpty() && isControl(nodes.getLast())) {
          nodes.add(tied(piece.key(), nodes.removeLast(), fragment.nodes()));
        } else {
          nodes.addAll(fragment.nodes());
        }
      }
      Sequence.change(flow.getChildren(), nodes);
      used.add(flow);
    }
    before.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(fragments.get(entry.getKey())))
        .forEach(entry -> entry.getValue().close());
    Sequence.change(lines.getChildren(), used);
    if (focused >= 0 && focusedLine() < 0) {
      focusNear(used, focused);
    }
  }

  private static boolean isControl(Node node) {
    return node instanceof Control && !(node instanceof Label);
  }

  /** Keeps nodes beside each other when the line goes on below itself. */
  private HBox tied(String key, Node first, List<Node> others) {
    HBox tie = ties.computeIfAbsent(key, _ -> new HBox());
    tie.getStyleClass().setAll("rule-tie");
    List<Node> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    if (!tie.getChildren().equals(all)) {
      tie.getChildren().setAll(all);
    }
    return tie;
  }

  /** Which line has the keyboard; -1 when none does. */
  private int focusedLine() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !lines.getChildren().contains(at)) {
      at = at.getParent();
    }
    return at == null ? -1 : lines.getChildren().indexOf(at);
  }

  /** What was taken out gives the keyboard to what stands in its place. */
  private static void focusNear(List<FlowPane> flows, int place) {
    List<FlowPane> near = new ArrayList<>();
    near.addAll(flows.subList(Math.min(place, flows.size()), flows.size()));
    near.addAll(flows.subList(0, Math.min(place, flows.size())).reversed());
    near.stream()
        .flatMap(flow -> FocusCycle.first(flow).stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private FlowPane flow(int place) {
    if (place == flows.size()) {
      flows.add(new SentenceLine());
    }
    return flows.get(place);
  }

  private Fragment fragment(Piece piece, Map<String, Fragment> before) {
    Fragment known = before.get(piece.key());
    Fragment fragment = known != null && known.show(piece) ? known : fresh(piece);
    fragments.put(piece.key(), fragment);
    return fragment;
  }

  private Fragment fresh(Piece piece) {
    Fragment fragment =
        switch (piece) {
          case Piece.Said _ -> WordFragment.said();
          case Piece.Note _ -> WordFragment.note();
          case Piece.Title _ -> WordFragment.title();
          case Piece.Choice choice ->
              choice.isLong() ? new SearchFragment(texts) : new MenuFragment(texts);
          case Piece.Ticks _ -> new TicksFragment(texts);
          case Piece.Values values -> new ValuesFragment(texts, values);
          case Piece.Amount amount -> new AmountFragment(texts, amount, model);
          case Piece.Typed typed -> new TypedFragment(typed, model::type);
          case Piece.Day day -> new DayFragment(texts, day);
          case Piece.Spread spread -> new SpreadFragment(texts, spread);
          case Piece.Switch _ -> new SwitchFragment();
          case Piece.Act _ -> new ActFragment();
        };
    fragment.show(piece);
    return fragment;
  }

  void dispose() {
    shown.unsubscribe();
    fragments.values().forEach(Fragment::close);
  }
}
