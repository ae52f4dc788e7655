package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.Brush;
import studio.marquee.model.member.LinkedCharts;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemKind;

/** Who they are: charts beside each other that narrow one another, each beside everybody. */
final class ChartsBlock extends SteadyBox {
  private final Texts texts;
  private final ChartsViewModel model;
  private final MenuButton choice = new MenuButton();
  private final VBox body = new VBox(14);
  private final Awaiting awaiting = new Awaiting(body);
  private final Label note = Words.paragraph("", "muted");
  private final Label passing = Words.styled("", "chart-passing");
  private final HBox strip = new HBox(8);
  private final ProblemBanner banner;
  private List<ChartCard> cards = List.of();

  ChartsBlock(Texts texts, ChartsViewModel model) {
    this.texts = texts;
    this.model = model;
    this.banner = ProblemBanner.retrying(texts, model::again);
    getStyleClass().add("answer-part");
    choice.getStyleClass().add("breakdown-choice");
    choice.setId("chart-choice");
    choice.setText(texts.say("answer.chart.choose"));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, Words.section(texts.say("answer.who")), between, choice);
    head.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("answer-body");
    body.setId("who-they-are");
    fillStrip();
    getChildren().addAll(head, strip, body, note, banner);
    model.wishesProperty().subscribe(this::choose);
    model.stateProperty().subscribe(this::show);
    model.marksProperty().subscribe(this::mark);
  }

  private void fillStrip() {
    Button clear = new Button(texts.say("answer.chart.clearAll"));
    clear.getStyleClass().add("small");
    clear.setId("clear-marks");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setOnAction(_ -> model.clearMarks());
    passing.setMaxWidth(Double.MAX_VALUE);
    passing.setId("passing");
    HBox.setHgrow(passing, Priority.ALWAYS);
    strip.getStyleClass().add("chart-strip");
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getChildren().addAll(passing, clear);
  }

  private void choose(List<ChartWish> wishes) {
    choice.setAccessibleText(
        texts.say("answer.chart.chooseMore", wishes.size(), LinkedCharts.MOST));
    choice.getItems().setAll(model.choices().stream().map(this::item).toList());
  }

  private CheckMenuItem item(Attribute attribute) {
    CheckMenuItem item = new CheckMenuItem(attribute.title());
    Optional<ChartWish> wish = model.wish(attribute);
    item.setSelected(wish.isPresent());
    item.setDisable(wish.isEmpty() && model.isFull());
    item.setOnAction(_ -> wish.ifPresentOrElse(model::remove, () -> model.add(attribute)));
    return item;
  }

  private void show(BlockState<ShownCharts> state) {
    banner.clear();
    awaiting.follow(state);
    switch (state) {
      case BlockState.Idle<ShownCharts>() -> draw(List.of());
      case BlockState.Working<ShownCharts>(var before) -> {
        if (before.isEmpty()) {
          draw(List.of(Words.muted(texts.say("answer.working"))));
        }
      }
      case BlockState.Done<ShownCharts>(var charts) -> show(charts);
      case BlockState.Failed<ShownCharts>(var problem) -> fail(problem);
    }
    note.setText(
        texts.say(
            model.wishesProperty().get().isEmpty() ? "answer.chart.none" : "answer.who.note"));
    // Nothing below moves up and down again while other numbers are on their way.
    boolean isNoted = state.newest().isPresent();
    note.setVisible(isNoted);
    note.setManaged(isNoted);
    mark(model.marksProperty().get());
  }

  private void fail(Problem problem) {
    if (problem.code().kind() == ProblemKind.DENIED) {
      draw(List.of(Block.denied(texts, problem)));
    } else {
      draw(List.of());
      banner.show(Optional.of(problem));
    }
  }

  private void draw(List<? extends Node> nodes) {
    cards = List.of();
    body.getChildren().setAll(nodes);
  }

  /** Charts that are there already stay the same nodes, with the focus and the drag in them. */
  private void show(ShownCharts charts) {
    List<ChartCard> now = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    for (ChartWish wish : model.wishesProperty().get()) {
      Problem refused = charts.deck().refused().get(wish);
      if (refused != null) {
        nodes.add(refused(wish, refused));
      } else if (charts.deck().drawn().contains(wish)) {
        ChartCard card = card(charts, wish);
        card.show(charts.unbrushedCounts(wish), charts.counts(wish));
        now.add(card);
        nodes.add(card);
      }
    }
    cards = now;
    if (!body.getChildren().equals(nodes)) {
      body.getChildren().setAll(nodes);
    }
    passing.setText(
        texts.say(
            "answer.chart.passing",
            new Told(texts).say(charts.shown().people()),
            new Told(texts).say(charts.audience())));
  }

  private ChartCard card(ShownCharts charts, ChartWish wish) {
    return cards.stream()
        .filter(card -> card.isOf(wish, charts.bars(wish)))
        .findFirst()
        .orElseGet(() -> new ChartCard(texts, model, wish, title(wish), charts.bars(wish)));
  }

  private String title(ChartWish wish) {
    return model.choices().stream()
        .filter(choice -> choice.name().equals(wish.by()))
        .findFirst()
        .map(Attribute::title)
        .orElse(wish.by().attribute());
  }

  private Node refused(ChartWish wish, Problem problem) {
    Node why =
        problem.code().kind() == ProblemKind.DENIED
            ? Block.denied(texts, problem)
            : Words.paragraph(texts.say(problem), "muted");
    VBox card = new VBox(6, ChartCard.heading(texts, model, wish, title(wish)), why);
    card.getStyleClass().add("chart-card");
    return card;
  }

  private void mark(Map<ChartWish, Brush> marks) {
    for (ChartCard card : cards) {
      card.mark(Optional.ofNullable(marks.get(card.wish())));
    }
    boolean isMarked = cards.stream().anyMatch(card -> marks.containsKey(card.wish()));
    strip.setVisible(isMarked);
    strip.setManaged(isMarked);
  }
}
