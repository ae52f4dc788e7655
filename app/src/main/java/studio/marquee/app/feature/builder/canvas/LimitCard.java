package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.control.Icons;
import studio.marquee.app.control.Words;
import studio.marquee.app.feature.builder.rule.RuleEditor;
import studio.marquee.app.text.Texts;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;

/** How many of those who pass are kept: everyone, or those at one end of an order. */
final class LimitCard extends VBox {
  private final CanvasParts parts;
  private final Button begin;
  private final Button end;
  private final Label everyone;
  private final VBox said = new VBox();
  private Optional<RuleEditor> editor = Optional.empty();

  LimitCard(CanvasParts parts) {
    this.parts = parts;
    Texts texts = parts.texts();
    getStyleClass().addAll("lane", "lane-limit");
    setId("limit");
    Label title = Words.styled(texts.say("builder.limit"), "lane-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    everyone = Words.muted(texts.say("builder.limit.everyone"));
    begin = new Button(texts.say("builder.limit.begin"), Icons.of(Feather.FILTER));
    begin.setId("begin-limit");
    begin.getStyleClass().add("add-button");
    begin.setMinWidth(Region.USE_PREF_SIZE);
    begin.setOnAction(_ -> begin());
    end = Icons.button(Feather.X, texts.say("builder.limit.end"));
    end.setId("end-limit");
    end.setMinWidth(Region.USE_PREF_SIZE);
    end.setOnAction(_ -> end());
    said.getStyleClass().add("limit-said");
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.SOMETIMES);
    HBox head = new HBox(title, everyone, said, between, begin, end);
    head.getStyleClass().add("lane-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
  }

  private void begin() {
    parts.model().commands().limit(parts.limits().start());
    FocusCycle.first(said).ifPresent(Node::requestFocus);
  }

  private void end() {
    parts.model().commands().limit(new Limit.Unlimited());
    begin.requestFocus();
  }

  void show(Limit limit) {
    boolean isLimited =
        switch (limit) {
          case Limit.Unlimited() -> {
            editor.ifPresent(RuleEditor::dispose);
            editor = Optional.empty();
            said.getChildren().clear();
            yield false;
          }
          case Ranking ranking -> {
            show(ranking);
            yield true;
          }
        };
    reveal(everyone, !isLimited);
    reveal(begin, !isLimited);
    reveal(said, isLimited);
    reveal(end, isLimited);
  }

  private void show(Ranking ranking) {
    if (editor.isEmpty()) {
      RuleEditor made = parts.limits().of(ranking, parts.model().commands()::limit);
      editor = Optional.of(made);
      said.getChildren().setAll(List.of(made.node()));
    }
    editor.orElseThrow().show(new RankRule(ranking, List.of()));
  }

  private static void reveal(Node node, boolean isThere) {
    node.setVisible(isThere);
    node.setManaged(isThere);
  }
}
