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
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.words.Sentence;

/** How the number came about: everybody, and who is left after each rule. */
final class StepsBlock {
  private static final double NAMES = 132;

  private final Texts texts;
  private final Told told;
  private final Sentence sentence;
  private final StepName names;

  StepsBlock(Texts texts, Catalogue catalogue, Sentence sentence) {
    this.texts = texts;
    this.told = new Told(texts);
    this.sentence = sentence;
    this.names = new StepName(texts, catalogue, sentence);
  }

  Region show(Waterfall waterfall) {
    GridPane grid = new GridPane(10, 8);
    grid.setId("steps");
    Headcount everybody = waterfall.everybody();
    String everyone = texts.say("answer.everyone");
    row(grid, same(everyone), everybody, everybody, everybody);
    Headcount before = everybody;
    for (Waterfall.Step step : waterfall.steps()) {
      row(grid, name(step), step.left(), before, everybody);
      before = step.left();
    }
    return grid;
  }

  /** What a step is called, and all of it for whoever wants to know. */
  private record Name(String inShort, String whole) {}

  private Name name(Waterfall.Step step) {
    return switch (step) {
      case Waterfall.Step.OfRule(var _, var part, var _, var _) ->
          new Name(names.of(part), sentence.of(part));
      case Waterfall.Step.OfExceptions _ -> same(texts.say("answer.exceptions"));
      case Waterfall.Step.OfLimitAndPins _ -> same(texts.say("answer.limit"));
    };
  }

  private static Name same(String name) {
    return new Name(name, name);
  }

  private void row(
      GridPane grid, Name name, Headcount left, Headcount before, Headcount everybody) {
    Label label = Words.styled(name.inShort());
    label.setTooltip(new Tooltip(name.whole()));
    label.setMinWidth(NAMES);
    label.setMaxWidth(NAMES);
    ShareBar bar = new ShareBar(12);
    bar.show(Told.length(left, everybody), Told.length(before, everybody));
    bar.setAccessibleText(
        texts.say("answer.step", name.whole(), told.say(left), told.share(left, everybody)));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label number = Words.number(told.say(left));
    number.setMaxWidth(Double.MAX_VALUE);
    number.setAlignment(Pos.CENTER_RIGHT);
    grid.addRow(grid.getRowCount(), label, bar, number);
  }
}
