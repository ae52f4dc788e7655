package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.ChartBars;
import studio.marquee.model.answer.ChartWish;
import studio.marquee.model.answer.ChartWish.Widths;
import studio.marquee.model.member.Brush;

/** One chart with its heading, and with what can be done about what is marked in it. */
final class ChartCard extends SteadyBox {
  private final Texts texts;
  private final ChartsViewModel model;
  private final ChartWish wish;
  private final String title;
  private final ChartBars bars;
  private final ChartWords words;
  private final ChartBody body;
  private final Label marked = Words.styled("", "histogram-range");
  private final Button keep;
  private final Button clear;
  private final HBox foot = new HBox(6);
  private Optional<Brush> mark = Optional.empty();
  private Optional<Counts> counts = Optional.empty();

  ChartCard(Texts texts, ChartsViewModel model, ChartWish wish, String title, ChartBars bars) {
    this.texts = texts;
    this.model = model;
    this.wish = wish;
    this.title = title;
    this.bars = bars;
    this.words = new ChartWords(texts, bars);
    this.body = body();
    this.keep = new Button(texts.say("answer.chart.keep"), Icons.of(Feather.PLUS));
    this.clear = Icons.button(Feather.X, texts.say("answer.chart.clear", title));
    getStyleClass().add("chart-card");
    keep.setId("keep-" + wish.by().attribute());
    keep.getStyleClass().add("small");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(_ -> model.keep(wish));
    clear.setOnAction(_ -> model.mark(wish, Optional.empty()));
    HBox.setHgrow(marked, Priority.ALWAYS);
    marked.setMaxWidth(Double.MAX_VALUE);
    foot.getChildren().addAll(marked, keep, clear);
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head(), body.node(), foot);
    mark(Optional.empty());
  }

  private ChartBody body() {
    return switch (bars) {
      case ChartBars.Values values ->
          new ValueBars(texts, values, brush -> model.mark(wish, brush), model::add);
      case ChartBars.Ranges _, ChartBars.Periods _ ->
          new RangeBars(
              texts, title, bars, brush -> model.mark(wish, brush), () -> model.keep(wish));
    };
  }

  private HBox head() {
    HBox head = heading(texts, model, wish, title);
    if (bars instanceof ChartBars.Ranges) {
      String other =
          switch (wish.widths()) {
            case SAME_WIDTH -> texts.say("answer.chart.samePeople", title);
            case SAME_PEOPLE -> texts.say("answer.chart.sameWidth", title);
          };
      Feather icon = wish.widths() == Widths.SAME_WIDTH ? Feather.BAR_CHART_2 : Feather.USERS;
      Button widths = Icons.button(icon, other);
      widths.setOnAction(_ -> model.changeWidths(wish));
      head.getChildren().add(head.getChildren().size() - 1, widths);
    }
    return head;
  }

  /** What the chart is about, and a way to be rid of it. */
  static HBox heading(Texts texts, ChartsViewModel model, ChartWish wish, String title) {
    Label name = Words.styled(title, "chart-title");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button remove = Icons.button(Feather.X, texts.say("answer.chart.remove", title));
    remove.setOnAction(_ -> model.remove(wish));
    HBox head = new HBox(2, name, remove);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Whether this is the chart of that wish with those bars. */
  boolean isOf(ChartWish other, ChartBars same) {
    return wish.equals(other) && bars.equals(same);
  }

  ChartWish wish() {
    return wish;
  }

  void show(Counts unbrushed, Counts now) {
    counts = Optional.of(now);
    body.show(unbrushed, now);
    describe();
  }

  void mark(Optional<Brush> now) {
    mark = now;
    body.mark(now);
    foot.setVisible(now.isPresent());
    foot.setManaged(now.isPresent());
    describe();
  }

  private void describe() {
    Told told = new Told(texts);
    String said =
        mark.flatMap(brush ->
                counts.map(known ->
                    texts.say(
                        "answer.chart.foot",
                        words.marked(brush),
                        told.say(ChartWords.sum(known, brush)))))
            .orElse("");
    marked.setText(said);
    keep.setAccessibleText(texts.say("answer.chart.keepThis", title, said));
  }
}
