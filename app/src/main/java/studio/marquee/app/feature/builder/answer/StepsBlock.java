package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Waterfall;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.words.Sentence;

/** How the number came about: everybody, and who is left after each rule. */
final class StepsBlock {
  private final Texts texts;
  private final Told told;
  private final Sentence sentence;
  private final StepName names;
  private final GridPane grid = new GridPane(10, 8);
  private final List<Row> rows = new ArrayList<>();

  StepsBlock(Texts texts, Catalogue catalogue, Sentence sentence) {
    this.texts = texts;
    this.told = new Told(texts);
    this.sentence = sentence;
    this.names = new StepName(texts, catalogue, sentence);
    grid.setId("steps");
  }

  /** Rows that are there already tell the new numbers. */
  Region show(Waterfall waterfall) {
    Headcount everybody = waterfall.everybody();
    Name everyone = same(texts.say("answer.everyone"));
    row(0).show(everyone, everybody, everybody, everybody);
    Headcount before = everybody;
    int used = 1;
    for (Waterfall.Step step : waterfall.steps()) {
      if (!isOfEveryone(step)) {
        row(used).show(name(step), step.left(), before, everybody);
        before = step.left();
        used++;
      }
    }
    while (rows.size() > used) {
      grid.getChildren().removeAll(rows.removeLast().bars.nodes());
    }
    return grid;
  }

  /** The first row says that already. */
  private static boolean isOfEveryone(Waterfall.Step step) {
    return step instanceof Waterfall.Step.OfRule(var _, var part, var _, var _)
        && part.rule() instanceof Everyone
        && !part.isNot();
  }

  private Row row(int place) {
    if (place == rows.size()) {
      Row row = new Row();
      rows.add(row);
      grid.addRow(place, row.bars.nodes().toArray(Node[]::new));
    }
    return rows.get(place);
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

  private final class Row {
    private final BarRow bars = new BarRow("step-name");
    private final Tooltip whole = new Tooltip();

    Row() {
      bars.name().setTooltip(whole);
    }

    void show(Name name, Headcount left, Headcount before, Headcount everybody) {
      whole.setText(name.whole());
      bars.show(
          name.inShort(),
          told.say(left),
          Told.length(left, everybody),
          Told.length(before, everybody));
      bars.bar()
          .setAccessibleText(
              texts.say("answer.step", name.whole(), told.say(left), told.share(left, everybody)));
    }
  }
}
