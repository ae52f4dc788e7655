package studio.marquee.app.feature.builder.canvas;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.marquee.app.control.FocusCycle;
import studio.marquee.app.control.Spring;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.edit.Target;
import studio.marquee.model.member.NodeCount;
import studio.marquee.model.segment.Part;

/** One of the two lanes: who is included, or who is left out. */
final class LaneCard extends SteadyBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass CARRYING = PseudoClass.getPseudoClass("carrying");

  private final Texts texts;
  private final Place lane;
  private final JoinBar join;
  private final GroupBox box;
  private final Label people = Words.number("", "rule-people");
  private final Label hint;
  private final Region back = new Region();

  LaneCard(CanvasParts parts, Place lane) {
    this.texts = parts.texts();
    this.lane = lane;
    this.join = new JoinBar(texts, parts.model().commands());
    this.box = new GroupBox(parts);
    boolean isOut = lane.equals(Place.EXCLUDE);
    getStyleClass().addAll("lane", isOut ? "lane-out" : "lane-in");
    setId(isOut ? "exclude" : "include");
    Label title =
        Words.styled(
            isOut ? texts.say("builder.lane.exclude") : texts.say("builder.lane.include"),
            "lane-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label meaning = Words.muted(texts.say("builder.lane.exclude.meaning"));
    meaning.setVisible(isOut);
    meaning.setManaged(isOut);
    join.setVisible(!isOut);
    join.setManaged(!isOut);
    HBox head = new HBox(title, join, meaning, new Spring(), people);
    head.getStyleClass().add("lane-head");
    head.setAlignment(Pos.CENTER_LEFT);
    hint =
        Words.paragraph(
            isOut ? texts.say("builder.lane.exclude.hint") : texts.say("builder.lane.include.hint"),
            "lane-hint");
    back.getStyleClass().add("lane-back");
    back.setManaged(false);
    back.setMouseTransparent(true);
    getChildren().addAll(back, head, hint, box);
  }

  /** What lies behind the rules is no part of them, so that they are painted without it. */
  @Override
  protected void layoutChildren() {
    back.resizeRelocate(0, 0, getWidth(), getHeight());
    super.layoutChildren();
  }

  void show(Painting painting) {
    List<Part> parts = Lanes.parts(painting.segment(), lane);
    join.show(lane, Lanes.join(painting.segment(), lane));
    box.show(lane, parts);
    hint.setVisible(parts.isEmpty());
    hint.setManaged(parts.isEmpty());
  }

  void paint(Painting painting) {
    box.paint(painting);
    Optional<NodeCount> count = painting.count(lane);
    boolean isExact =
        count.filter(known -> known.before().isExact() && known.after().isExact()).isPresent();
    people.pseudoClassStateChanged(STALE, !isExact && painting.isCounting());
    if (isExact) {
      people.setText(said(count.orElseThrow()));
    } else if (!painting.isCounting()) {
      people.setText("");
    }
  }

  private String said(NodeCount count) {
    long after = count.after().least();
    if (lane.equals(Place.INCLUDE)) {
      return texts.people(after);
    }
    boolean isTold =
        texts.tells(after) && (count.drop() == 0 || texts.tells(Math.abs(count.drop())));
    return isTold ? texts.signed(-count.drop()) : texts.say("count.untold");
  }

  void carry(CarryState state) {
    boolean isCarrying =
        state instanceof CarryState.Carried || state instanceof CarryState.Hovering;
    pseudoClassStateChanged(CARRYING, isCarrying);
    box.carry(state);
  }

  void see(Stretch view) {
    box.see(view);
  }

  Optional<Target> targetAt(double sceneX, double sceneY) {
    Bounds bounds = localToScene(getLayoutBounds());
    return bounds.contains(sceneX, sceneY)
        ? Optional.of(box.targetAt(sceneX, sceneY))
        : Optional.empty();
  }

  /** What adds the first rule. */
  Optional<Node> begin() {
    return FocusCycle.first(box);
  }

  Optional<PartCard> at(Place place) {
    return box.at(place);
  }
}
