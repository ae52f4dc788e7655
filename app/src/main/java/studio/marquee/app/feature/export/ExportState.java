package studio.marquee.app.feature.export;

import java.util.Optional;
import studio.marquee.connect.export.ExportOffer;
import studio.marquee.connect.export.Receipt;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Segment;

/** Where an export stands. */
public sealed interface ExportState {
  record Closed() implements ExportState {}

  /** What may be taken is being looked up. */
  record Looking(Segment segment) implements ExportState {}

  /** Nothing may be taken, or nobody can tell what. */
  record Denied(Segment segment, Problem problem) implements ExportState {}

  /**
   * @param failure why the last attempt did not work; empty before the first one
   */
  record Choosing(Segment segment, ExportOffer offer, Optional<Problem> failure)
      implements ExportState {}

  record Writing(Segment segment, int people, ExportStep step) implements ExportState {}

  record Done(Receipt receipt) implements ExportState {}
}
