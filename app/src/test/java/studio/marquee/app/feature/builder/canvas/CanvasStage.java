package studio.marquee.app.feature.builder.canvas;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.app.testing.OnWindow;
import studio.marquee.app.testing.SmallAsking;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** A canvas in a window of its own, over the small table. */
final class CanvasStage implements AutoCloseable {
  private final CanvasViewModel model =
      new CanvasViewModel(
          SmallTable.CATALOGUE,
          Tables.BLANK,
          new SmallAsking(),
          new SmallAsking(),
          (_, ready) -> ready.accept(Tables.GOLD),
          () -> 0);
  private final Stage stage = new Stage();
  private final CanvasView view;
  private final ScrollPane scroll = new ScrollPane();
  private int choices;
  private final Region shelf = new Region();

  private CanvasStage(Segment segment) {
    Texts texts = new Texts(Locale.UK, ZoneOffset.UTC, () -> Instant.EPOCH);
    Sentence sentence = new Sentence(SmallTable.CATALOGUE, Locale.UK);
    Pane air = new Pane();
    CarryGesture gesture = new CarryGesture(texts, sentence, model.carry(), air, new Targets());
    Editors editors = (rule, onChange) -> new Named(sentence.of(rule), rule, onChange);
    Choosing choosing =
        (_, chosen) -> {
          choices++;
          chosen.accept(
              new Load.OfItem(new Item.OfAttribute(SmallTable.TIER.name()), "Loyalty tier"));
        };
    view =
        new CanvasView(
            new CanvasParts(
                texts,
                sentence,
                model,
                editors,
                gesture,
                choosing,
                new NamedLimits(sentence),
                new NoExtracts()));
    scroll.setContent(view);
    scroll.setFitToWidth(true);
    model.table().put(segment);
    Load item = new Load.OfItem(new Item.OfAttribute(SmallTable.TIER.name()), "Tier");
    gesture.startsAt(shelf, () -> Optional.of(item));
    shelf.setManaged(false);
    stage.setScene(new Scene(new StackPane(scroll, air, shelf), 900, 500));
    stage.show();
  }

  static CanvasStage open(Segment segment) {
    CanvasStage opened = OnWindow.get(() -> new CanvasStage(segment));
    OnWindow.settle();
    return opened;
  }

  private final class Targets implements CarryGesture.Targets {
    private final AutoScroll scrolling = new AutoScroll(scroll);

    @Override
    public Optional<Target> at(double sceneX, double sceneY) {
      return view.targetAt(sceneX, sceneY);
    }

    @Override
    public void reach(double sceneX, double sceneY, Runnable onScrolled) {
      scrolling.reach(sceneX, sceneY, onScrolled);
    }

    @Override
    public void rest() {
      scrolling.rest();
    }
  }

  /** A rule as a button, which turns it into another one. */
  private static final class Named implements RuleEditor {
    private final Button button;

    Named(String text, Rule rule, Consumer<Rule> onChange) {
      button = new Button(text);
      button.setOnAction(
          _ -> onChange.accept(rule.equals(Tables.GOLD) ? Tables.NEWS : Tables.GOLD));
    }

    @Override
    public Region node() {
      return button;
    }

    @Override
    public boolean show(Rule rule) {
      return new Sentence(SmallTable.CATALOGUE, Locale.UK).of(rule).equals(button.getText());
    }

    @Override
    public void dispose() {}
  }

  /** There is no folder for audiences. */
  private static final class NoExtracts implements Extracts {
    @Override
    public boolean isOffered() {
      return false;
    }

    @Override
    public Optional<Problem> extract(Place place, String title) {
      throw new IllegalStateException("nothing is offered");
    }
  }

  /** A limit as a button, which halves it. */
  private record NamedLimits(Sentence sentence) implements Limits {
    @Override
    public Ranking start() {
      return Tables.TWO;
    }

    @Override
    public RuleEditor of(Ranking ranking, Consumer<Ranking> onChange) {
      return new Named(
          sentence.of(new RankRule(ranking, List.of())),
          new RankRule(ranking, List.of()),
          _ -> onChange.accept(Tables.ONE));
    }
  }

  CanvasViewModel model() {
    return model;
  }

  Scene scene() {
    return stage.getScene();
  }

  /** Something to be used, in the upper left corner. */
  Node shelf() {
    return shelf;
  }

  /** Puts everything where it belongs now, without waiting for the next frame. */
  void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  List<Node> cards() {
    return Stream.of(".rule-line", ".group-card")
        .flatMap(kind -> view.lookupAll(kind).stream())
        .toList();
  }

  Node card(Place place) {
    Node found = view.lookup("#part" + place.pointer().replace('/', '-'));
    if (found == null) {
      throw new AssertionError("no card at " + place);
    }
    return found;
  }

  /** The button with a style class in a card or a lane itself, not in what lies in it. */
  Button button(String styleClass, Place group) {
    Node around = group.isLane() ? lane(group) : card(group);
    return around.lookupAll("." + styleClass).stream()
        .map(Button.class::cast)
        .filter(button -> around.equals(nearest(button)))
        .findFirst()
        .orElseThrow();
  }

  private Node lane(Place lane) {
    return view.lookup(lane.equals(Place.EXCLUDE) ? "#exclude" : "#include");
  }

  private static Node nearest(Node node) {
    Node at = node;
    while (!at.getStyleClass().contains("group-card") && !at.getStyleClass().contains("lane")) {
      at = at.getParent();
    }
    return at;
  }

  /** How often somebody was asked to choose what to add. */
  int choices() {
    return choices;
  }

  Optional<Node> focus() {
    return Optional.ofNullable(stage.getScene().getFocusOwner());
  }

  /** Presses a key with what has the keyboard. */
  void press(KeyCode code, Modifier... modifiers) {
    List<Modifier> held = List.of(modifiers);
    Node owner = focus().orElse(view);
    owner.fireEvent(
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            held.contains(Modifier.SHIFT),
            held.contains(Modifier.SHORTCUT),
            held.contains(Modifier.ALT),
            false));
  }

  /** What is held while a key is pressed. */
  enum Modifier {
    SHIFT,
    SHORTCUT,
    ALT
  }

  @Override
  public void close() {
    OnWindow.run(() -> {
      model.close();
      stage.hide();
    });
  }
}
