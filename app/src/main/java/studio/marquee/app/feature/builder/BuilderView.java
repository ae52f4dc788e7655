package studio.marquee.app.feature.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import studio.marquee.app.control.Breakpoint;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Scroller;
import studio.marquee.app.control.StillBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.answer.AnswerPanel;
import studio.marquee.app.feature.builder.canvas.AutoScroll;
import studio.marquee.app.feature.builder.canvas.CanvasParts;
import studio.marquee.app.feature.builder.canvas.CanvasView;
import studio.marquee.app.feature.builder.canvas.CarryGesture;
import studio.marquee.app.feature.builder.palette.ItemChooser;
import studio.marquee.app.feature.builder.palette.PalettePanel;
import studio.marquee.app.feature.builder.rule.RuleEditors;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.standing.BadgeChip;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.edit.Lanes;
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
  private static final KeyCombination LIST =
      new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  private final Texts texts;
  private final Catalogue catalogue;
  private final BuilderParts parts;
  private final BuilderViewModel model;
  private final TabsViewModel tabs;
  private final Templates templates;
  private final FileChoice files;
  private final Sentence sentence;
  private final PalettePanel palette;
  private final CanvasView canvas;
  private final SpreadCard spread;
  private final DropZone emptyZone;
  private final AnswerPanel answer;
  private final ScrollPane scroll;
  private final StackPane middle = new StackPane();
  private final BuilderTargets targets;
  private Optional<FileIntake> intake = Optional.empty();

  public BuilderView(Texts texts, BuilderParts parts, FileChoice files) {
    this.texts = texts;
    this.parts = parts;
    this.catalogue = parts.catalogue();
    this.model = parts.builder();
    this.tabs = parts.tabs();
    this.templates = Templates.of(texts, tabs, catalogue, parts.population().name());
    this.files = files;
    getStyleClass().add("builder");
    sentence = new Sentence(catalogue, texts.locale());
    Pane air = new Pane();
    air.setManaged(false);
    scroll = new Scroller();
    targets = new BuilderTargets(new AutoScroll(scroll));
    CarryGesture gesture = new CarryGesture(texts, sentence, model.canvas().carry(), air, targets);
    RuleEditors editors =
        new RuleEditors(
            texts,
            catalogue,
            parts.population().name(),
            new ShelfProfiles(parts.shelf(), catalogue, parts.population()),
            parts.now());
    ItemTitles titles = new ItemTitles(catalogue, texts);
    ItemChoosing choosing = new ItemChoosing(titles, new ItemChooser(texts, parts.palette()));
    canvas =
        new CanvasView(
            new CanvasParts(
                texts,
                sentence,
                model.canvas(),
                editors::of,
                gesture,
                choosing,
                new EditorLimits(editors),
                parts.extraction()));
    palette = new PalettePanel(texts, parts.palette(), new ItemGesture(gesture, titles));
    spread = new SpreadCard(texts, parts.shelf().people());
    emptyZone = new DropZone(texts, texts.say("builder.drop.start"));
    answer = answer();
    Region empty = empty();
    fillDraft();
    targets.over(canvas, emptyZone);
    VBox centre = new VBox(new TabStrip(texts, tabs, templates, this::focusTable), middle);
    VBox.setVgrow(middle, Priority.ALWAYS);
    HBox.setHgrow(centre, Priority.ALWAYS);
    HBox columns = new HBox(palette, centre, answer);
    Breakpoint breakpoint = new Breakpoint("builder-breakpoint", widthProperty());
    getChildren().addAll(breakpoint, columns, air);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(KeyEvent.KEY_PRESSED, new TabKeys(tabs, this::focusTable)::press);
    breakpoint.isSmall().subscribe(isNarrow -> pseudoClassStateChanged(TIGHT, isNarrow));
    StillBox table = new StillBox(scroll);
    model
        .draftProperty()
        .map(Optional::isPresent)
        .subscribe(isThere -> middle.getChildren().setAll(isThere ? table : empty));
    listen();
  }

  private void listen() {
    BadgeChip badge = new BadgeChip(texts, catalogue.marts());
    model
        .badgesProperty()
        .subscribe(now -> badge.show(now.among(List.of(parts.population().name()))));
    palette.badge(badge);
    model.canvas().table().tableProperty().subscribe(_ -> showSpread());
    parts.shelf().onArrival(this::showSpread);
    model.canvas().carry().stateProperty().subscribe(emptyZone::show);
    tabs.shownProperty().subscribe(_ -> scroll.setVvalue(0));
  }

  /** Audiences can be taken somewhere from here. */
  public BuilderView exporting(Consumer<Segment> export) {
    answer.offerExport(
        () -> model.draftProperty().get().map(Draft::segment).map(Lanes::simple).ifPresent(export));
    return this;
  }

  /** Files can become lists here. */
  public BuilderView listing(FileIntake taking) {
    intake = Optional.of(taking);
    new FileDrop(model.canvas().carry(), targets, taking).listenAt(this);
    palette.offerLists(this::bringList, taking::remove);
    return this;
  }

  /** What a drop behind the cursor does; without an audience on the table it begins one. */
  private void bringList() {
    intake.ifPresent(taking ->
        taking.choose().ifPresent(file -> taking.bring(file, Optional.of(model.behindCursor()))));
  }

  public AreaContent content() {
    return new AreaContent(this, List.of(palette, middle, answer));
  }

  private AnswerPanel answer() {
    AnswerPanel panel =
        new AnswerPanel(
            texts, catalogue, parts.population(), parts.answer(), parts.desk(), this::saveAs);
    model
        .draftProperty()
        .subscribe(draft -> draft.ifPresent(now -> panel.show(now.segment(), now.problems())));
    panel.visibleProperty().bind(model.draftProperty().map(Optional::isPresent));
    panel.managedProperty().bind(panel.visibleProperty());
    return panel;
  }

  private void fillDraft() {
    ProblemBanner problem = ProblemBanner.quiet(texts);
    model.problemProperty().subscribe(problem::show);
    BadgeChip badge = new BadgeChip(texts, catalogue.marts());
    model.badgesProperty().subscribe(_ -> badge.show(model.badgesOfDraft()));
    model.draftProperty().subscribe(_ -> badge.show(model.badgesOfDraft()));
    BuilderHeader header = new BuilderHeader(texts, model, badge, this::open);
    VBox content = new VBox(header, problem, canvas, spread);
    content.getStyleClass().add("builder-middle");
    scroll.setContent(content);
    canvas.liesIn(scroll);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
  }

  private Region empty() {
    ProblemBanner problem = ProblemBanner.quiet(texts);
    model.problemProperty().subscribe(problem::show);
    Button begin = new Button(texts.say("builder.new"), Icons.of(Feather.PLUS));
    begin.setId("begin");
    begin.setOnAction(_ -> {
      tabs.beginNew();
      focusTable();
    });
    Button openFile = new Button(texts.say("builder.open"), Icons.of(Feather.FOLDER));
    openFile.setOnAction(_ -> open());
    TemplateMenu fromTemplate = new TemplateMenu(texts, templates, this::focusTable).named();
    begin.setMinWidth(Region.USE_PREF_SIZE);
    openFile.setMinWidth(Region.USE_PREF_SIZE);
    HBox buttons = new HBox(8, begin, fromTemplate, openFile);
    buttons.setAlignment(Pos.CENTER);
    VBox box =
        new VBox(
            Words.styled(texts.say("builder.empty.title"), "empty-title"),
            Words.paragraph(texts.say("builder.empty.text"), "muted"),
            problem,
            emptyZone,
            buttons);
    box.getStyleClass().add("builder-empty");
    return box;
  }

  private void showSpread() {
    var rule = model.spreadRule();
    var attribute = rule.flatMap(asked -> catalogue.attribute(asked.attribute()));
    spread.setVisible(attribute.isPresent());
    spread.setManaged(attribute.isPresent());
    attribute.ifPresent(known ->
        spread.show(known, rule.orElseThrow().test(), parts.shelf().of(known.name()).known()));
    parts.palette().model().asked(attribute.map(known -> known.name()));
  }

  /** Gives the keyboard to the audience on the table, or to what begins one. */
  private void focusTable() {
    if (model.draftProperty().get().isPresent()) {
      canvas.focusCursor();
    } else {
      FocusCycle.first(middle).ifPresent(Node::requestFocus);
    }
  }

  private void press(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      model.canvas().carry().putBack();
    } else if (UNDO.match(press)) {
      run(press, model::undo);
    } else if (REDO.match(press)) {
      run(press, model::redo);
    } else if (SAVE.match(press)) {
      run(press, this::saveAs);
    } else if (OPEN.match(press)) {
      run(press, this::open);
    } else if (LIST.match(press)) {
      run(press, this::bringList);
    }
  }

  private static void run(KeyEvent press, Runnable action) {
    action.run();
    press.consume();
  }

  private void open() {
    files.toOpen().ifPresent(tabs::openFile);
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
