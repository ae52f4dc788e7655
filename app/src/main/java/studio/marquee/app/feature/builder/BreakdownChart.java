package studio.marquee.app.feature.builder;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.problem.ProblemBanner;
import studio.marquee.app.text.Texts;
import studio.marquee.model.mart.Attribute;

/** Who they are: the audience by the values of an attribute, beside everyone. */
final class BreakdownChart extends VBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final double NAMES = 106;
  private static final double MUCH_MORE = 1.15;
  private static final double MUCH_LESS = 0.85;

  private final Texts texts;
  private final GridPane grid = new GridPane(10, 8);
  private final Label note = Words.paragraph("", "muted");
  private final MenuButton choice = new MenuButton();
  private final ProblemBanner problem;

  BreakdownChart(Texts texts, AnswerViewModel model) {
    this.texts = texts;
    this.problem = ProblemBanner.retrying(texts, model::ask);
    getStyleClass().add("answer-part");
    choice.getStyleClass().add("breakdown-choice");
    choice.setId("breakdown-choice");
    grid.setId("who-they-are");
    grid.getStyleClass().add("breakdown");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(Words.section(texts.say("answer.who")), between, choice);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, grid, problem, note);
    model.attributeProperty().subscribe(now -> choose(model, now));
    model.breakdownProperty().subscribe(this::show);
  }

  private void choose(AnswerViewModel model, Optional<Attribute> now) {
    choice.setText(now.map(Attribute::title).orElse(""));
    choice.setAccessibleText(texts.say("answer.who.choice", choice.getText()));
    choice.setVisible(now.isPresent());
    choice
        .getItems()
        .setAll(
            model.choices().stream()
                .map(attribute -> {
                  RadioMenuItem item = new RadioMenuItem(attribute.title());
                  item.setSelected(now.filter(attribute::equals).isPresent());
                  item.setOnAction(_ -> model.attributeProperty().set(Optional.of(attribute)));
                  return item;
                })
                .toList());
  }

  private void show(BreakdownState state) {
    grid.pseudoClassStateChanged(STALE, state instanceof BreakdownState.Working);
    problem.show(
        state instanceof BreakdownState.Failed(var failed)
            ? Optional.of(failed)
            : Optional.empty());
    grid.getChildren().clear();
    state
        .newest()
        .ifPresentOrElse(
            breakdown -> {
              for (Breakdown.Slice slice : breakdown.slices()) {
                row(breakdown, slice);
              }
              note.setText(texts.say("answer.who.note"));
            },
            () -> note.setText(""));
  }

  private void row(Breakdown breakdown, Breakdown.Slice slice) {
    Label name = Words.styled(ValueWords.say(slice.value(), texts));
    name.setMinWidth(NAMES);
    name.setMaxWidth(NAMES);
    ShareBar bar = new ShareBar(12);
    bar.show(breakdown.shareOfAudience(slice));
    bar.markAt(breakdown.shareOfPopulation(slice));
    String here = texts.share(slice.inAudience(), breakdown.audience());
    String there = texts.share(slice.inPopulation(), breakdown.population());
    double factor = breakdown.overIndex(slice);
    boolean isTold = texts.tells(slice.inAudience()) && texts.tells(slice.inPopulation());
    String times = isTold ? texts.factor(factor) : texts.say("count.untold");
    bar.setAccessibleText(texts.say("answer.who.slice", name.getText(), here, there, times));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label share = Words.number(here, "muted");
    share.setMinWidth(46);
    share.setAlignment(Pos.CENTER_RIGHT);
    Label over = Words.number(times, isTold ? tone(factor) : "muted");
    over.setMinWidth(38);
    over.setAlignment(Pos.CENTER_RIGHT);
    grid.addRow(grid.getRowCount(), name, bar, share, over);
  }

  private static String tone(double factor) {
    if (factor >= MUCH_MORE) {
      return "more";
    }
    return factor <= MUCH_LESS ? "less" : "muted";
  }
}
