package studio.marquee.app.feature.builder.answer;

import java.util.Optional;
import javafx.scene.layout.Region;
import studio.marquee.model.answer.BrushedCharts.Counts;
import studio.marquee.model.member.Brush;

/** The bars of one chart as they are drawn. They stay the same nodes while their numbers change. */
interface ChartBody {
  Region node();

  /**
   * Draws.
   *
   * @param unbrushed the numbers while nothing is marked anywhere
   * @param now the numbers with what is marked in the other charts
   */
  void show(Counts unbrushed, Counts now);

  /** Tells these bars from the others. */
  void mark(Optional<Brush> marked);
}
