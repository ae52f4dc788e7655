package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.Headcount;

/** One value with its share here, a line at its share of everybody, and a tick before it. */
final class ValueRow extends HBox {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final List<String> TONES = List.of("muted", "more", "less");

  private final Texts texts;
  private final String value;
  private final FontIcon sign = Icons.of(Feather.CIRCLE);
  private final StackPane tick = new StackPane(sign);
  private final ShareBar drawn = new ShareBar(12);
  private final Label share = Words.column("", "muted", "value-share");
  private final Label over = Words.column("", "value-factor");
  private final Button bar;
  private final Tooltip tip = new Tooltip();
  private Mark mark = Mark.NONE;
  private String said = "";

  /** Whether some values of the chart are marked, and whether this is one of them. */
  enum Mark {
    NONE,
    MARKED,
    FAINT
  }

  ValueRow(Texts texts, String value, Runnable adding) {
    this.texts = texts;
    this.value = value;
    Label name = Words.styled(value, "value-name");
    HBox.setHgrow(drawn, Priority.ALWAYS);
    HBox line = new HBox(8, name, drawn, share, over);
    line.setAlignment(Pos.CENTER_LEFT);
    bar = new Button("", line);
    bar.getStyleClass().add("answer-bar");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setTooltip(tip);
    bar.setOnAction(_ -> adding.run());
    HBox.setHgrow(bar, Priority.ALWAYS);
    tick.getStyleClass().add("value-tick");
    tick.setVisible(false);
    getStyleClass().add("value-row");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(tick, bar);
  }

  /** The value can be ticked: with the mouse before the bar, with the keyboard by Space. */
  void onTick(Runnable ticking) {
    tick.setVisible(true);
    tick.setOnMouseClicked(event -> {
      ticking.run();
      event.consume();
    });
    Tooltip.install(tick, new Tooltip(texts.say("answer.chart.tick", value)));
    bar.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            ticking.run();
            event.consume();
          }
        });
  }

  /**
   * Tells and draws.
   *
   * @param longest the share that is drawn over the whole width
   */
  void show(Headcount people, Headcount everybody, Counts of, OptionalInt index, double longest) {
    Told told = new Told(texts);
    drawn.show(Told.length(people, of.people()) / longest);
    if (everybody.known().isPresent()) {
      drawn.markAt(Told.length(everybody, of.population()) / longest);
    }
    String here = told.share(people, of.people());
    String there = told.share(everybody, of.population());
    String times =
        index.isPresent() ? texts.factor(index.getAsInt() / 100.0) : texts.say("count.untold");
    share.setText(here);
    over.setText(times);
    tone(ChartWords.tone(index));
    said = texts.say("answer.who.slice", value, here, there, times);
    tip.setText(texts.say("answer.who.add", value, told.say(people)));
    describe();
  }

  private void tone(String now) {
    if (!over.getStyleClass().contains(now)) {
      over.getStyleClass().removeAll(TONES);
      over.getStyleClass().add(now);
    }
  }

  void mark(Mark now) {
    mark = now;
    boolean isMarked = now == Mark.MARKED;
    pseudoClassStateChanged(MARKED, isMarked);
    sign.setIconCode(isMarked ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
    getStyleClass().remove("not-meant");
    if (now == Mark.FAINT) {
      getStyleClass().add("not-meant");
    }
    describe();
  }

  private void describe() {
    bar.setAccessibleText(
        switch (mark) {
          case NONE, FAINT -> said;
          case MARKED -> texts.say("answer.chart.marked", said);
        });
    bar.setAccessibleHelp(tick.isVisible() ? texts.say("answer.chart.rowHelp") : "");
  }
}
