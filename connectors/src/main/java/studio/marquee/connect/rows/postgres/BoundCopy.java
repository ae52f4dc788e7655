package studio.marquee.connect.rows.postgres;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a select, for a copy, which has no parameters.
 *
 * <p>They are bound as ever, but to settings of the transaction, and the copied select asks for the
 * settings: each once, and as a value of the type it was bound with. So no value ever comes near
 * the text of a statement, and none outlives the transaction.
 */
final class BoundCopy {
  private static final String SETTING = "marquee.bound_";

  private final List<Object> values;
  private final List<String> types;

  private BoundCopy(List<Object> values, List<String> types) {
    this.values = List.copyOf(values);
    this.types = List.copyOf(types);
  }

  /** Empty when there is a value of a kind that PostgreSQL's driver may bind in several ways. */
  static Optional<BoundCopy> of(List<Object> values) {
    List<String> types = values.stream().flatMap(value -> type(value).stream()).toList();
    return types.size() == values.size()
        ? Optional.of(new BoundCopy(values, types))
        : Optional.empty();
  }

  /** As the driver declares them when they are bound. */
  private static Optional<String> type(Object value) {
    return switch (value) {
      case String _ -> Optional.of("varchar");
      case Integer _ -> Optional.of("int4");
      case Long _ -> Optional.of("int8");
      case BigDecimal _ -> Optional.of("numeric");
      case Double _ -> Optional.of("float8");
      case Boolean _ -> Optional.of("bool");
      case LocalDate _ -> Optional.of("date");
      case LocalDateTime _ -> Optional.of("timestamp");
      default -> Optional.empty();
    };
  }

  /**
   * The select without places for values; empty when it cannot be told for certain where they are.
   */
  Optional<String> text(String select) {
    StringBuilder text = new StringBuilder();
    int used = 0;
    int at = 0;
    while (at < select.length()) {
      char letter = select.charAt(at);
      int end = at + 1;
      if (letter == '\'' || letter == '"') {
        end = select.indexOf(letter, end) + 1;
        if (end == 0 || (letter == '\'' && isUnusual(select, at, end))) {
          return Optional.empty();
        }
      } else if (isUnknown(select, at)) {
        return Optional.empty();
      }
      if (letter == '?') {
        if (used == types.size()) {
          return Optional.empty();
        }
        text.append(value(used));
        used++;
      } else {
        text.append(select, at, end);
      }
      at = end;
    }
    return used == types.size() ? Optional.of(text.toString()) : Optional.empty();
  }

  /** What a backslash means between quotes depends on what stands before them and on the server. */
  private static boolean isUnusual(String select, int from, int to) {
    return select.substring(from, to).indexOf('\\') >= 0
        || (from > 0 && Character.isLetterOrDigit(select.charAt(from - 1)));
  }

  /** Where a remark, a quotation of another kind or an escaped question mark may begin. */
  private static boolean isUnknown(String select, int at) {
    char letter = select.charAt(at);
    return letter == '$'
        || select.startsWith("--", at)
        || select.startsWith("/*", at)
        || select.startsWith("??", at);
  }

  /** As a select of its own it is worked out once, and not for each row. */
  private String value(int number) {
    return "(select cast(current_setting('%s%d') as %s))"
        .formatted(SETTING, number, types.get(number));
  }

  /** Says whether the session took the values; when it did not, it is as it was before. */
  boolean bind(Connection session) throws SQLException {
    Savepoint before = session.setSavepoint();
    try (PreparedStatement statement = session.prepareStatement(binding())) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
      session.releaseSavepoint(before);
      return true;
    } catch (SQLException failure) {
      session.rollback(before);
      return false;
    }
  }

  private String binding() {
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      settings.add(
          "set_config('%s%d', cast(cast(? as %s) as text), true)"
              .formatted(SETTING, i, types.get(i)));
    }
    return "select " + String.join(", ", settings);
  }
}
