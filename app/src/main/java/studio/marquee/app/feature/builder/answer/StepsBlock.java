package studio.marquee.app.feature.builder.answer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.words.Sentence;

/** How the number came about: everybody, and who is left after each rule. */
final class StepsBlock {
  private static final double NAMES = 132;

  private final Texts texts;
  private final Told told;
  private final Sentence sentence;

  StepsBlock(Texts texts, Sentence sentence) {
    this.texts = texts;
    this.told = new Told(texts);
    this.sentence = sentence;
  }

  Region show(Waterfall waterfall) {
    GridPane grid = new GridPane(10, 8);
    grid.setId("steps");
    Headcount everybody = waterfall.everybody();
    row(grid, texts.say("answer.everyone"), everybody, everybody, everybody);
    Headcount before = everybody;
    for (Waterfall.Step step : waterfall.steps()) {
      row(grid, name(step), step.left(), before, everybody);
      before = step.left();
    }
    return grid;
  }

  private String name(Waterfall.Step step) {
    return switch (step) {
      case Waterfall.Step.OfRule(var _, var part, var _, var _) -> sentence.of(part);
      case Waterfall.Step.OfExceptions _ -> texts.say("answer.exceptions");
      case Waterfall.Step.OfLimitAndPins _ -> texts.say("answer.limit");
    };
  }

  private void row(
      GridPane grid, String name, Headcount left, Headcount before, Headcount everybody) {
    Label label = Words.styled(name);
    label.setTooltip(new Tooltip(name));
    label.setMinWidth(NAMES);
    label.setMaxWidth(NAMES);
    ShareBar bar = new ShareBar(12);
    bar.show(Told.length(left, everybody), Told.length(before, everybody));
    bar.setAccessibleText(
        texts.say("answer.step", name, told.say(left), told.share(left, everybody)));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label number = Words.number(told.say(left));
    number.setMaxWidth(Double.MAX_VALUE);
    number.setAlignment(Pos.CENTER_RIGHT);
    grid.addRow(grid.getRowCount(), label, bar, number);
  }
}
