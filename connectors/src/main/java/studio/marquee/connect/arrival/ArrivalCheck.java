package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.model.arrival.ArrivalJudge;
import studio.marquee.model.arrival.Arrived;
import studio.marquee.model.arrival.CheckResult;
import studio.marquee.model.arrival.Past;
import studio.marquee.model.arrival.Spread;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;

/** Checks all marts of a new generation before it is sealed. */
public final class ArrivalCheck {
  private final List<RefreshRecord> history;
  private final Instant asOf;
  private final Usual usual;
  private final Progress progress;

  /**
   * Prepares it.
   *
   * @param history what became of refreshes before, the newest first
   */
  public ArrivalCheck(List<RefreshRecord> history, Instant asOf, Usual usual, Progress progress) {
    this.history = List.copyOf(history);
    this.asOf = asOf;
    this.usual = usual;
    this.progress = progress;
  }

  /** Whether fewer rows than usual may be the truth. */
  public enum Usual {
    EXPECTED,
    /** Somebody has looked and says that they are. */
    WAIVED
  }

  /** What was measured of each mart, and how its checks went. */
  public record Found(List<MartRecord> marts, List<CheckResult> checks) {
    /** Nothing was looked at. */
    public static final Found NOTHING = new Found(List.of(), List.of());

    public Found {
      marts = List.copyOf(marts);
      checks = List.copyOf(checks);
    }

    public List<CheckResult> failed() {
      return checks.stream()
          .filter(result -> result.outcome() == CheckResult.Outcome.FAILED)
          .toList();
    }
  }

  /**
   * Looks at what has been written and is not yet in use.
   *
   * @param file the name under which the file is attached that is written
   * @param held one for each mart, in order, with the files it lies in below that one
   */
  public Found check(Connection connection, String file, List<Mart> marts, List<HeldMart> held)
      throws SQLException, InterruptedException {
    QueryRules queries = new QueryRules(connection, marts);
    Relations relations = new Relations(connection, marts, held, file);
    long all = held.stream().mapToLong(HeldMart::rows).sum();
    long done = 0;
    List<MartRecord> records = new ArrayList<>();
    List<CheckResult> checks = new ArrayList<>();
    for (int i = 0; i < marts.size(); i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      progress.at("refresh.check", done, all);
      Mart mart = marts.get(i);
      Past past = RefreshHistory.past(history, mart.name());
      Past compared = usual == Usual.WAIVED ? past.withoutRows() : past;
      Arrived arrived =
          new MartMeasure(connection, file, mart, asOf, queries, relations)
              .measure(held.get(i), past);
      checks.addAll(ArrivalJudge.judge(mart, arrived, compared, asOf));
      records.add(record(mart, arrived));
      done += arrived.rows();
    }
    progress.at("refresh.check", all, all);
    return new Found(records, checks);
  }

  private static MartRecord record(Mart mart, Arrived arrived) {
    Map<String, Double> nullPercents = new HashMap<>();
    for (Attribute attribute : mart.attributes()) {
      String name = attribute.name().attribute();
      nullPercents.put(name, Math.round(arrived.nullPercent(name) * 1e4) / 1e4);
    }
    Map<String, Spread> spreads = new HashMap<>(arrived.spreads());
    spreads.values().removeIf(spread -> !spread.isTelling());
    return new MartRecord(
        mart.name(),
        arrived.rows(),
        arrived.keysMissing(),
        arrived.repeated(),
        nullPercents,
        arrived.newest(),
        spreads);
  }
}
