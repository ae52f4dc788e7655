package studio.marquee.connect.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** What MariaDB's own script reads about zones from the machine, which need not have it. */
public final class ZoneTables {
  private final int number;
  private final ZoneId zone;
  private final List<String> statements = new ArrayList<>();
  private final List<ZoneOffset> kinds = new ArrayList<>();

  private ZoneTables(int number, ZoneId zone) {
    this.number = number;
    this.zone = zone;
  }

  /** The statements that teach a server these zones. */
  public static List<String> of(List<ZoneId> zones) {
    List<String> statements = new ArrayList<>();
    for (ZoneId zone : zones) {
      ZoneTables tables = new ZoneTables(zones.indexOf(zone) + 1, zone);
      tables.fill();
      statements.addAll(tables.statements);
    }
    return statements;
  }

  private void fill() {
    statements.add("insert into mysql.time_zone values (" + number + ", 'N')");
    statements.add("insert into mysql.time_zone_name values ('" + zone + "', " + number + ")");
    change(0, zone.getRules().getOffset(Instant.EPOCH));
    ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.EPOCH);
    while (next != null && next.toEpochSecond() < Integer.MAX_VALUE) {
      change(next.toEpochSecond(), next.getOffsetAfter());
      next = zone.getRules().nextTransition(next.getInstant());
    }
  }

  private void change(long second, ZoneOffset offset) {
    if (!kinds.contains(offset)) {
      kinds.add(offset);
      statements.add(
          "insert into mysql.time_zone_transition_type values (%d, %d, %d, 0, '')"
              .formatted(number, kinds.indexOf(offset), offset.getTotalSeconds()));
    }
    statements.add(
        "insert into mysql.time_zone_transition values (%d, %d, %d)"
            .formatted(number, second, kinds.indexOf(offset)));
  }
}
