package studio.marquee.app.feature.builder.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.Reach;
import studio.marquee.model.answer.ReachChannel;
import studio.marquee.model.problem.Problem;

/** How many can be reached in each channel. */
final class ReachBlock {
  private final Texts texts;
  private final Told told;
  private final GridPane grid = new GridPane(10, 8);
  private final Label sum = Words.paragraph("", "muted");
  private final VBox box = new VBox(8, grid, sum);
  private final Map<ReachChannel, Row> rows = new HashMap<>();
  private List<Channel> channels = List.of();

  ReachBlock(Texts texts) {
    this.texts = texts;
    this.told = new Told(texts);
    grid.setId("reach");
  }

  /** As long as the channels are the same, their rows only tell the new numbers. */
  Region show(Reach reach) {
    if (reach.ways().isEmpty()) {
      return Words.paragraph(texts.say("answer.reach.none"), "muted");
    }
    List<Channel> now = reach.ways().stream().map(Channel::of).toList();
    if (!now.equals(channels)) {
      channels = now;
      rows.clear();
      grid.getChildren().clear();
      now.forEach(this::add);
    }
    for (Reach.Way way : reach.ways()) {
      if (way instanceof Reach.Counted counted) {
        Objects.requireNonNull(rows.get(counted.channel())).show(counted, reach.people());
      }
    }
    sum.setText(texts.say("answer.reach.sum", told.say(reach.atAll()), told.say(reach.nowhere())));
    return box;
  }

  /** A channel, and why it was not counted if it was not. */
  private record Channel(ReachChannel channel, Optional<Problem> against) {
    static Channel of(Reach.Way way) {
      return switch (way) {
        case Reach.Counted counted -> new Channel(counted.channel(), Optional.empty());
        case Reach.NotCounted(var channel, var problem) ->
            new Channel(channel, Optional.of(problem));
      };
    }
  }

  private void add(Channel way) {
    way.against()
        .ifPresentOrElse(
            problem -> add(way.channel(), problem),
            () -> {
              Row row = new Row();
              rows.put(way.channel(), row);
              grid.addRow(grid.getRowCount(), row.bars.nodes().toArray(Node[]::new));
            });
  }

  private final class Row {
    private final BarRow bars = new BarRow("reach-name");
    private final Tooltip more = new Tooltip();

    Row() {
      Tooltip.install(bars.bar(), more);
    }

    void show(Reach.Counted counted, Headcount people) {
      bars.show(
          counted.channel().title(),
          told.say(counted.reachable()),
          Told.length(counted.reachable(), people),
          Told.length(counted.have(), people));
      String how =
          texts.say(
              "answer.reach.way",
              counted.channel().title(),
              told.say(counted.reachable()),
              told.say(counted.have()),
              told.say(counted.consented()),
              told.say(counted.suppressed()));
      bars.bar().setAccessibleText(how);
      more.setText(how);
    }
  }

  private void add(ReachChannel channel, Problem problem) {
    Label why = Words.muted(texts.say("answer.reach.notCounted"));
    HBox line = new HBox(6, Icons.of(Feather.LOCK), why);
    line.setAlignment(Pos.CENTER_LEFT);
    why.setTooltip(new Tooltip(texts.say(problem)));
    why.setAccessibleText(texts.say(problem));
    grid.addRow(grid.getRowCount(), name(channel.title()));
    grid.add(line, 1, grid.getRowCount() - 1, 2, 1);
  }

  private static Label name(String title) {
    return Words.styled(title, "reach-name");
  }
}
