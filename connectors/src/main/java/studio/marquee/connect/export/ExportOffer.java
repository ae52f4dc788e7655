package studio.marquee.connect.export;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.problem.Problem;

/**
 * What somebody may take of an audience.
 *
 * @param denied why nothing at all; empty when something may be taken
 * @param channels where people can have allowed to be reached
 * @param purposes what for; none where consents are for every purpose
 */
public record ExportOffer(
    Optional<Problem> denied,
    List<OfferedColumn> columns,
    List<String> channels,
    List<String> purposes) {
  public ExportOffer {
    columns = List.copyOf(columns);
    channels = List.copyOf(channels);
    purposes = List.copyOf(purposes);
  }
}
