package studio.marquee.connect.extract;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.LayeredTable;
import studio.marquee.connect.rows.EngineCall;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Delivery;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Says which rows of a mart are to be read again, from what is here already. Times are asked for
 * from the beginning of a day on: a few rows more than needed, and never one too few.
 */
final class ChangedRows {
  private static final DuckDbDialect DIALECT = new DuckDbDialect();

  private final DuckDBConnection connection;
  private final Mart mart;
  private final LayeredTable rows;
  private final String present;
  private final Now now;

  /**
   * Prepares one mart.
   *
   * @param rows of the mart, as they are here
   * @param present the quoted name of all of them
   * @param now where days begin, and what is in the future: somebody's mistake, which is read again
   *     until that day comes and hides nothing that happens before
   */
  ChangedRows(DuckDBConnection connection, LayeredTable rows, String present, Now now) {
    this.connection = connection;
    this.mart = rows.mart();
    this.rows = rows;
    this.present = present;
    this.now = now;
  }

  /** Empty when all rows have to be read. */
  Optional<Rule> rule() throws SQLException {
    return switch (mart.terms().delivery()) {
      case Delivery.Whole() -> Optional.empty();
      case Delivery.Changes(var watermark, var lookBack, var _) -> from(watermark, 1, lookBack);
      case Delivery.Parts(var attribute, var newest) -> from(attribute, newest, Duration.ZERO);
    };
  }

  /**
   * From one of the largest values on.
   *
   * @param place 1 for the largest, 2 for the one before it
   */
  private Optional<Rule> from(String attributeName, int place, Duration lookBack)
      throws SQLException {
    Optional<Attribute> attribute = mart.attribute(attributeName);
    if (attribute.isEmpty()) {
      return Optional.empty();
    }
    String column = DIALECT.quoted(attribute.get().column());
    String upToNow = upToNow(attribute.get(), column);
    if (place == 1) {
      Optional<AttributeTest> atTheTop =
          test(attribute.get(), rows.largestAtTheTop(column, upToNow), lookBack);
      if (atTheTop.isPresent()) {
        return atTheTop.map(test -> orNothing(attribute.get(), test));
      }
    }
    String known = present + " where " + upToNow;
    String largest =
        place == 1
            ? "select max(%s) as largest from %s".formatted(column, known)
            : "select distinct %s as largest from %s order by 1 desc nulls last limit 1 offset %d"
                .formatted(column, known, place - 1);
    return test(attribute.get(), largest, lookBack).map(test -> orNothing(attribute.get(), test));
  }

  private Optional<AttributeTest> test(Attribute attribute, String largest, Duration lookBack)
      throws SQLException {
    String text = "select largest from (" + largest + ") where largest is not null";
    try (Statement statement = connection.createStatement();
        ResultSet row = EngineCall.of(statement, () -> statement.executeQuery(text))) {
      return row.next() ? test(attribute, row, lookBack) : Optional.empty();
    }
  }

  private String upToNow(Attribute attribute, String column) {
    LocalDateTime moment = LocalDateTime.ofInstant(now.moment(), ZoneOffset.UTC);
    return switch (attribute.type()) {
      case DATE, MOMENT -> "%s <= timestamp '%s'".formatted(column, moment);
      case NUMBER, TEXT, YES_NO, LIST -> "true";
    };
  }

  /** A row that does not say when it changed may have changed. */
  private static Rule orNothing(Attribute attribute, AttributeTest test) {
    return new Group(
        new Group.Join.AnyOf(),
        List.of(
            Part.of(new AttributeRule(attribute.name(), test)),
            Part.of(new AttributeRule(attribute.name(), new PresenceTest.IsNotSet()))));
  }

  private Optional<AttributeTest> test(Attribute attribute, ResultSet row, Duration lookBack)
      throws SQLException {
    return switch (attribute.type()) {
      case NUMBER -> Optional.of(new NumberTest.AtLeast(new BigDecimal(row.getString(1))));
      case DATE -> {
        LocalDate newest = row.getObject(1, LocalDate.class);
        yield Optional.of(fromDay(newest.minusDays(wholeDays(lookBack))));
      }
      case MOMENT -> {
        LocalDateTime newest = row.getObject(1, LocalDateTime.class).minus(lookBack);
        yield Optional.of(
            fromDay(newest.toInstant(ZoneOffset.UTC).atZone(now.zone()).toLocalDate()));
      }
      case TEXT, YES_NO, LIST -> Optional.empty();
    };
  }

  private static AttributeTest fromDay(LocalDate day) {
    return new TimeTest.After(day.minusDays(1));
  }

  private static long wholeDays(Duration duration) {
    return duration.plusDays(1).minusNanos(1).toDays();
  }
}
