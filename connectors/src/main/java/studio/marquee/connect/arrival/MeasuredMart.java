package studio.marquee.connect.arrival;

import java.util.List;
import java.util.OptionalLong;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.directory.MartEntry;
import studio.marquee.model.promise.PromiseStanding;

/**
 * A mart of the directory with what was measured of it.
 *
 * @param rows how many are in use on this laptop; empty when none are
 * @param promises how they stand; none when none were made, or none can be judged
 */
public record MeasuredMart(MartEntry entry, OptionalLong rows, List<PromiseStanding> promises) {
  public MeasuredMart {
    promises = List.copyOf(promises);
  }

  /** In the order of the directory. */
  public static List<MeasuredMart> of(Directory directory, DataStanding standing) {
    return directory.marts().map(entry -> of(entry, standing)).toList();
  }

  private static MeasuredMart of(MartEntry entry, DataStanding standing) {
    String name = entry.mart().name();
    OptionalLong rows =
        standing.inUse().flatMap(used -> used.mart(name)).stream()
            .mapToLong(MartRecord::rows)
            .findFirst();
    List<PromiseStanding> promises =
        standing.promises().stream().filter(promise -> promise.mart().equals(name)).toList();
    return new MeasuredMart(entry, rows, promises);
  }
}
