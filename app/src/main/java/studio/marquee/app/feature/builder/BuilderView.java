package studio.marquee.app.feature.builder;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.AreaContent;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.RuleEditors;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.standing.BadgeChip;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/** The builder: what may be asked, what is asked, and the answer. */
public final class BuilderView extends StackPane {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination OPEN =
      new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts;
  private final Catalogue catalogue;
  private final BuilderParts parts;
  private final BuilderViewModel model;
  private final FileChoice files;
  private final AttributePanel attributes;
  private final RuleCard rule;
  private final SpreadCard spread;
  private final Sentence sentence;
  private final DropZone emptyZone;
  private final AnswerPanel answer;
  private final StackPane middle = new StackPane();

  public BuilderView(Texts texts, BuilderParts parts, FileChoice files) {
    this.texts = texts;
    this.parts = parts;
    this.catalogue = parts.catalogue();
    this.model = parts.builder();
    this.files = files;
    getStyleClass().add("builder");
    Pane air = new Pane();
    air.setManaged(false);
    sentence = new Sentence(catalogue, texts.locale());
    CarryGesture gesture = new CarryGesture(parts.carry(), air, this::target);
    attributes =
        new AttributePanel(texts, parts.population(), parts.list(), parts.shelf(), gesture);
    BadgeChip badge = new BadgeChip(texts, catalogue.marts());
    model
        .badgesProperty()
        .subscribe(now -> badge.show(now.among(List.of(parts.population().name()))));
    attributes.badge(badge);
    rule = new RuleCard(texts, catalogue, model, parts.carry(), editors());
    spread = new SpreadCard(texts, parts.shelf().people());
    emptyZone = new DropZone(texts, sentence, texts.say("builder.drop.start"));
    answer = answer();
    HBox columns = new HBox(attributes, middle, answer);
    HBox.setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(columns, air);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    ScrollPane draft = draft();
    Region empty = empty();
    model
        .draftProperty()
        .subscribe(now -> middle.getChildren().setAll(now.isPresent() ? draft : empty));
    model.draftProperty().subscribe(this::showRule);
    parts.shelf().onArrival(this::showRule);
    parts.carry().stateProperty().subscribe(emptyZone::show);
  }

  private RuleEditors editors() {
    return new RuleEditors(
        texts, catalogue, parts.population().name(), new ShelfProfiles(parts.shelf()), parts.now());
  }

  public AreaContent content() {
    return new AreaContent(this, List.of(attributes, middle, answer));
  }

  private AnswerPanel answer() {
    StepsChart steps = new StepsChart(texts, catalogue, model, parts.shelf());
    BreakdownChart breakdown = new BreakdownChart(texts, parts.answer());
    AnswerPanel panel = new AnswerPanel(texts, sentence, model, steps, breakdown, this::saveAs);
    panel.visibleProperty().bind(model.draftProperty().map(Optional::isPresent));
    panel.managedProperty().bind(panel.visibleProperty());
    return panel;
  }

  private ScrollPane draft() {
    ProblemBanner problem = ProblemBanner.quiet(texts);
    model.problemProperty().subscribe(problem::show);
    VBox content = new VBox(new BuilderHeader(texts, model, this::open), problem, rule, spread);
    content.getStyleClass().add("builder-middle");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Region empty() {
    ProblemBanner problem = ProblemBanner.quiet(texts);
    model.problemProperty().subscribe(problem::show);
    Button openFile = new Button(texts.say("builder.open"), Icons.of(Feather.FOLDER));
    openFile.setOnAction(_ -> open());
    VBox box =
        new VBox(
            Words.styled(texts.say("builder.empty.title"), "empty-title"),
            Words.paragraph(texts.say("builder.empty.text"), "muted"),
            problem,
            emptyZone,
            openFile);
    box.getStyleClass().add("builder-empty");
    return box;
  }

  private javafx.scene.Node target() {
    return model.draftProperty().get().isPresent() ? rule : emptyZone;
  }

  private void showRule() {
    model
        .rule()
        .ifPresentOrElse(
            this::show,
            () -> model.draftProperty().get().map(Draft::segment).ifPresent(this::showWhole));
  }

  private void showWhole(Segment segment) {
    rule.showWhole(sentence.of(segment));
    reveal(false);
    parts.list().askedProperty().set(Optional.empty());
  }

  private void reveal(boolean isThere) {
    spread.setVisible(isThere);
    spread.setManaged(isThere);
  }

  private void show(AttributeRule now) {
    var attribute = catalogue.attribute(now.attribute());
    var profile = parts.shelf().of(now.attribute()).known();
    rule.show(now);
    reveal(attribute.isPresent());
    attribute.ifPresent(known -> spread.show(known, now.test(), profile));
    parts.list().askedProperty().set(attribute);
  }

  private void press(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      parts.carry().putBack();
    } else if (UNDO.match(press)) {
      run(press, model::undo);
    } else if (REDO.match(press)) {
      run(press, model::redo);
    } else if (SAVE.match(press)) {
      run(press, this::saveAs);
    } else if (OPEN.match(press)) {
      run(press, this::open);
    } else if (FIND.match(press)) {
      run(press, attributes::focusSearch);
    }
  }

  private static void run(KeyEvent press, Runnable action) {
    action.run();
    press.consume();
  }

  private void open() {
    files.toOpen().ifPresent(model::openFile);
  }

  private void saveAs() {
    model
        .draftProperty()
        .get()
        .map(now ->
            now.file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElseGet(() -> SegmentFiles.suggestedName(now.segment().title())))
        .flatMap(files::toSave)
        .ifPresent(model::saveAs);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    getChildren().getLast().resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
