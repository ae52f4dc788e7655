package studio.marquee.app.feature.builder.answer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.member.Brush;

/**
 * A column for each bar, as high as its share of the people here, and a line where it would be if
 * they were like everybody.
 */
final class SpreadColumns extends Region {
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
  private static final double GAP = 1;
  private static final double LINE = 2;
  private static final double LEAST_HEIGHT = 1.5;

  private final int count;
  private double[] here = new double[0];
  private double[] usual = new double[0];

  SpreadColumns(int count) {
    this.count = count;
    getStyleClass().add("spread-columns");
    for (int bar = 0; bar < count; bar++) {
      getChildren().add(part("spread-column"));
    }
    for (int bar = 0; bar < count; bar++) {
      getChildren().add(part("spread-usual"));
    }
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    part.setMouseTransparent(true);
    return part;
  }

  void show(Counts counts) {
    here = shares(counts.bars(), counts.people());
    usual = shares(counts.everybody(), counts.population());
    requestLayout();
  }

  private static double[] shares(List<Headcount> bars, Headcount whole) {
    OptionalLong all = whole.known();
    double most = Math.max(1, all.orElse(1));
    return bars.stream().mapToDouble(bar -> bar.known().orElse(0) / most).toArray();
  }

  void mark(Optional<Brush> marked) {
    for (int bar = 0; bar < count; bar++) {
      int at = bar;
      boolean isFaint = marked.filter(brush -> !brush.marks(at)).isPresent();
      getChildren().get(bar).pseudoClassStateChanged(FAINT, isFaint);
    }
  }

  /** The bar at a place, the nearest one where there is none. */
  int barAt(double x) {
    return Math.clamp((int) Math.floor(x / Math.max(1, getWidth()) * count), 0, count - 1);
  }

  @Override
  protected void layoutChildren() {
    double most = 0;
    for (int bar = 0; bar < here.length; bar++) {
      most = Math.max(most, Math.max(here[bar], usual[bar]));
    }
    double room = getHeight() - LINE;
    double step = (getWidth() + GAP) / count;
    for (int bar = 0; bar < here.length; bar++) {
      double from = snapPositionX(bar * step);
      double width = Math.max(1, snapPositionX((bar + 1) * step - GAP) - from);
      double height = most == 0 ? 0 : room * here[bar] / most;
      double drawn = here[bar] == 0 ? 0 : Math.max(LEAST_HEIGHT, height);
      getChildren().get(bar).resizeRelocate(from, getHeight() - drawn, width, drawn);
      double line = most == 0 ? 0 : room * usual[bar] / most;
      Region mark = (Region) getChildren().get(count + bar);
      mark.setVisible(usual[bar] > 0);
      mark.resizeRelocate(from, getHeight() - line - LINE, width, LINE);
    }
  }
}
