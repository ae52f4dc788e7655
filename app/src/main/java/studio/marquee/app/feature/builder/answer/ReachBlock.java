package studio.marquee.app.feature.builder.answer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Reach;

/** How many can be reached in each channel. */
final class ReachBlock {
  private static final double NAMES = 92;

  private final Texts texts;
  private final Told told;

  ReachBlock(Texts texts) {
    this.texts = texts;
    this.told = new Told(texts);
  }

  Region show(Reach reach) {
    if (reach.ways().isEmpty()) {
      return Words.paragraph(texts.say("answer.reach.none"), "muted");
    }
    GridPane grid = new GridPane(10, 8);
    grid.setId("reach");
    for (Reach.Way way : reach.ways()) {
      switch (way) {
        case Reach.Counted counted -> row(grid, counted, reach.people());
        case Reach.NotCounted notCounted -> row(grid, notCounted);
      }
    }
    Label sum =
        Words.paragraph(
            texts.say("answer.reach.sum", told.say(reach.atAll()), told.say(reach.nowhere())),
            "muted");
    return new VBox(8, grid, sum);
  }

  private void row(GridPane grid, Reach.Counted counted, Headcount people) {
    Label name = name(counted.channel().title());
    ShareBar bar = new ShareBar(12);
    bar.show(Told.length(counted.reachable(), people), Told.length(counted.have(), people));
    String how =
        texts.say(
            "answer.reach.way",
            counted.channel().title(),
            told.say(counted.reachable()),
            told.say(counted.have()),
            told.say(counted.consented()),
            told.say(counted.suppressed()));
    bar.setAccessibleText(how);
    Tooltip.install(bar, new Tooltip(how));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label number = Words.number(told.say(counted.reachable()));
    number.setAlignment(Pos.CENTER_RIGHT);
    number.setMaxWidth(Double.MAX_VALUE);
    grid.addRow(grid.getRowCount(), name, bar, number);
  }

  private void row(GridPane grid, Reach.NotCounted way) {
    Label why = Words.muted(texts.say("answer.reach.notCounted"));
    HBox line = new HBox(6, Icons.of(Feather.LOCK), why);
    line.setAlignment(Pos.CENTER_LEFT);
    why.setTooltip(new Tooltip(texts.say(way.problem())));
    why.setAccessibleText(texts.say(way.problem()));
    grid.addRow(grid.getRowCount(), name(way.channel().title()));
    grid.add(line, 1, grid.getRowCount() - 1, 2, 1);
  }

  private static Label name(String title) {
    Label name = Words.styled(title);
    name.setMinWidth(NAMES);
    name.setMaxWidth(NAMES);
    return name;
  }
}
