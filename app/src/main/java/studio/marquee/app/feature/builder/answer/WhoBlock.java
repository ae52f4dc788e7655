package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.item.ValueWords;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Breakdown;
import studio.marquee.model.answer.Breakdown.Bar;
import studio.marquee.model.answer.Histogram;
import studio.marquee.model.mart.Attribute;

/** Who they are: by the values of an attribute, beside everybody. A bar adds the rule it means. */
final class WhoBlock extends VBox {
  private static final double NAMES = 106;
  private static final int MUCH_MORE = 115;
  private static final int MUCH_LESS = 85;

  private final Texts texts;
  private final Told told;
  private final AnswerViewModel model;
  private final MenuButton choice = new MenuButton();

  WhoBlock(Texts texts, AnswerViewModel model) {
    this.texts = texts;
    this.told = new Told(texts);
    this.model = model;
    choice.getStyleClass().add("breakdown-choice");
    choice.setId("breakdown-choice");
    Block<Breakdown> bars =
        new Block<>(texts, texts.say("answer.who"), model.breakdown(), this::bars, choice);
    bars.name("who-they-are");
    Block<Histogram> histogram =
        new Block<>(texts, texts.say("answer.who"), model.histogram(), this::histogram);
    getChildren().addAll(bars, histogram);
    histogram.getChildren().removeFirst();
    model.attributeProperty().subscribe(this::choose);
  }

  private void choose(Optional<Attribute> now) {
    choice.setText(now.map(Attribute::title).orElse(""));
    choice.setAccessibleText(texts.say("answer.who.choice", choice.getText()));
    choice.setVisible(now.isPresent());
    choice.getItems().setAll(model.choices().stream().map(each -> item(each, now)).toList());
  }

  private RadioMenuItem item(Attribute attribute, Optional<Attribute> now) {
    RadioMenuItem item = new RadioMenuItem(attribute.title());
    item.setSelected(now.filter(attribute::equals).isPresent());
    item.setOnAction(_ -> model.attributeProperty().set(Optional.of(attribute)));
    return item;
  }

  private Region bars(Breakdown breakdown) {
    VBox rows = new VBox();
    rows.getStyleClass().add("breakdown");
    Stream.concat(breakdown.bars().stream(), breakdown.notSet().stream())
        .forEach(bar -> rows.getChildren().add(row(breakdown, bar)));
    VBox all = new VBox(8, rows);
    if (breakdown.moreValues() > 0) {
      all.getChildren()
          .add(Words.muted(texts.say("answer.who.more", texts.number(breakdown.moreValues()))));
    }
    all.getChildren().add(Words.paragraph(texts.say("answer.who.note"), "muted"));
    return all;
  }

  private Button row(Breakdown breakdown, Bar bar) {
    String value = value(breakdown, bar);
    Label name = Words.styled(value);
    name.setMinWidth(NAMES);
    name.setMaxWidth(NAMES);
    ShareBar drawn = new ShareBar(12);
    drawn.show(Told.length(bar.people(), breakdown.people()));
    if (bar.against().known().isPresent()) {
      drawn.markAt(Told.length(bar.against(), breakdown.against()));
    }
    HBox.setHgrow(drawn, Priority.ALWAYS);
    String here = told.share(bar.people(), breakdown.people());
    Label share = Words.number(here, "muted");
    share.setMinWidth(46);
    share.setAlignment(Pos.CENTER_RIGHT);
    OptionalInt index = breakdown.index(bar);
    String times =
        index.isPresent() ? texts.factor(index.getAsInt() / 100.0) : texts.say("count.untold");
    Label over = Words.number(times, tone(index));
    over.setMinWidth(38);
    over.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(10, name, drawn, share, over);
    line.setAlignment(Pos.CENTER_LEFT);
    Button row = new Button("", line);
    row.getStyleClass().add("answer-bar");
    row.setMaxWidth(Double.MAX_VALUE);
    String there = told.share(bar.against(), breakdown.against());
    row.setAccessibleText(texts.say("answer.who.slice", value, here, there, times));
    row.setTooltip(new Tooltip(texts.say("answer.who.add", value, told.say(bar.people()))));
    row.setOnAction(_ -> model.add(bar.rule()));
    return row;
  }

  private String value(Breakdown breakdown, Bar bar) {
    boolean isNotSet = breakdown.notSet().filter(bar::equals).isPresent();
    if (isNotSet) {
      return texts.say("answer.who.notSet");
    }
    return ValueWords.say(bar.value(), texts);
  }

  private static String tone(OptionalInt index) {
    if (index.isEmpty()) {
      return "muted";
    }
    if (index.getAsInt() >= MUCH_MORE) {
      return "more";
    }
    return index.getAsInt() <= MUCH_LESS ? "less" : "muted";
  }

  private Region histogram(Histogram histogram) {
    HistogramBrush brush = new HistogramBrush(texts, histogram, model::add);
    List<Label> notes =
        List.of(
            Words.paragraph(texts.say("answer.histogram.note"), "muted"),
            Words.muted(texts.say("answer.histogram.without", told.say(histogram.without()))));
    VBox all = new VBox(8, brush);
    all.getChildren().addAll(notes);
    return all;
  }
}
