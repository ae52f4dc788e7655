package studio.marquee.connect.arrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.marquee.connect.arrival.RefreshRecord.MartRecord;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.model.arrival.Band;
import studio.marquee.model.arrival.Past;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of the refreshes of a population, one JSON line each, the newest last. Only so many
 * are kept. A line that cannot be read costs what it said and nothing else.
 */
public final class RefreshHistory {
  static final int MOST_RECORDS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(RefreshHistory.class);

  private final HistoryPlace place;
  private final JsonMapper json = JsonMapper.builder().build();

  RefreshHistory(HistoryPlace place) {
    this.place = place;
  }

  public static RefreshHistory of(MartCache cache) {
    return new RefreshHistory(new HistoryFile(cache.folder().resolve("history.jsonl")));
  }

  /** The newest first; none when nothing can be read. */
  public List<RefreshRecord> records() {
    List<RefreshRecord> newestFirst = new ArrayList<>();
    for (String line : lines()) {
      read(line).ifPresent(record -> newestFirst.addFirst(record));
    }
    return newestFirst;
  }

  /** A refresh has its result without this; that it is not remembered is only noted. */
  public void add(RefreshRecord record) {
    List<RefreshRecord> oldestFirst = new ArrayList<>(records().reversed());
    if (record.isDone()) {
      oldestFirst.replaceAll(RefreshRecord::withoutSpreads);
    }
    oldestFirst.add(record.isDone() ? record : record.withoutSpreads());
    int surplus = Math.max(0, oldestFirst.size() - MOST_RECORDS);
    StringBuilder text = new StringBuilder();
    for (RefreshRecord kept : oldestFirst.subList(surplus, oldestFirst.size())) {
      text.append(json.writeValueAsString(kept)).append('\n');
    }
    try {
      place.replace(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      LOG.warn("What became of a refresh cannot be remembered", unwritable);
    }
  }

  /**
   * What the refreshes that were used had to say about a mart.
   *
   * @param newestFirst as {@link #records()} gives them; to read them costs more than to look
   */
  static Past past(List<RefreshRecord> newestFirst, String mart) {
    List<Long> rows = new ArrayList<>();
    Map<String, List<Double>> nulls = new HashMap<>();
    Optional<MartRecord> newest = Optional.empty();
    for (RefreshRecord record : newestFirst) {
      Optional<MartRecord> found = record.mart(mart);
      if (!record.isDone() || found.isEmpty() || rows.size() == Band.MOST_HISTORY) {
        continue;
      }
      rows.add(found.get().rows());
      found
          .get()
          .nullPercents()
          .forEach(
              (name, percent) -> nulls.computeIfAbsent(name, _ -> new ArrayList<>()).add(percent));
      newest = newest.or(() -> found);
      if (record.usual() == ArrivalCheck.Usual.WAIVED) {
        // Somebody said that from then on it is different.
        break;
      }
    }
    return new Past(rows, nulls, newest.map(MartRecord::spreads).orElse(Map.of()));
  }

  private List<String> lines() {
    try {
      return place
          .read()
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
          .orElse(List.of());
    } catch (IOException unreadable) {
      LOG.warn("The history of refreshes cannot be read", unreadable);
      return List.of();
    }
  }

  private Optional<RefreshRecord> read(String line) {
    try {
      return Optional.of(json.readValue(line, RefreshRecord.class));
    } catch (JacksonException | IllegalArgumentException | NullPointerException damaged) {
      LOG.warn("A line of the history of refreshes cannot be read");
      return Optional.empty();
    }
  }
}
