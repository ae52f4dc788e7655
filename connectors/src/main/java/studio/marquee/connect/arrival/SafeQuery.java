package studio.marquee.connect.arrival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.arrival.ArrivalProblem;
import studio.marquee.model.sql.SqlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a question of a contract before the engine sees it: it must be one select, over tables
 * that have arrived, made of functions that compute. The engine's own parser tells, so that nothing
 * can look like one thing and be another; whatever is not known to be harmless is refused.
 */
final class SafeQuery {
  private static final Set<String> SOURCES =
      Set.of("BASE_TABLE", "JOIN", "SUBQUERY", "EMPTY", "EXPRESSION_LIST");
  private static final Set<String> FUNCTIONS =
      Set.of(
          ("+ - * / % // ** ^ || ~~ !~~ ~~* !~~* ~~~ & | << >> count count_star sum avg mean min"
               + " max median mode stddev stddev_samp stddev_pop var_samp var_pop variance bool_and"
               + " bool_or any_value first last string_agg approx_count_distinct quantile"
               + " quantile_cont quantile_disc count_if arg_min arg_max corr row_number rank"
               + " dense_rank lag lead ntile abs round floor ceil ceiling trunc sqrt ln log log10"
               + " exp power pow mod sign greatest least isnan isfinite isinf length len lower"
               + " upper trim ltrim rtrim substring substr left right replace concat concat_ws"
               + " strpos instr position starts_with prefix suffix contains ends_with like_escape"
               + " not_like_escape ilike_escape reverse split_part regexp_matches regexp_full_match"
               + " regexp_extract regexp_replace coalesce nullif ifnull if date_part date_trunc"
               + " date_diff datediff datepart datetrunc date_sub year month day hour minute second"
               + " dayofweek isodow week quarter epoch epoch_ms now current_timestamp current_date"
               + " today get_current_timestamp make_date make_timestamp timezone age to_days"
               + " to_hours to_minutes to_seconds to_months to_years strftime strptime try_strptime"
               + " last_day list_contains array_contains list_length array_length cardinality"
               + " list_has_any list_has_all row struct_pack list_value")
              .split(" "));

  private final Connection connection;
  private final Set<String> tables;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * Says what may be asked.
   *
   * @param tables the names of those that have arrived
   */
  SafeQuery(Connection connection, Set<String> tables) {
    this.connection = connection;
    this.tables = Set.copyOf(tables);
  }

  /** Why it may not be asked; empty when it may. */
  Optional<ArrivalProblem> refusal(String query) throws SQLException {
    SqlText parse = new SqlText("select json_serialize_sql(?::varchar)::varchar", List.of(query));
    String text;
    try {
      text = new Rows(connection).one(parse, row -> row.getString(1));
    } catch (SQLException unreadable) {
      if (Stopped.is(unreadable)) {
        throw unreadable;
      }
      return Optional.of(ArrivalProblem.QUERY_REFUSED);
    }
    JsonNode parsed = json.readTree(text);
    Set<String> named = new HashSet<>();
    collectNamed(parsed, named);
    boolean isFine =
        !parsed.path("error").asBoolean(true)
            && parsed.path("statements").size() == 1
            && isHarmless(parsed, named);
    return isFine ? Optional.empty() : Optional.of(ArrivalProblem.QUERY_REFUSED);
  }

  /** Names that the question gives to its own parts. */
  private static void collectNamed(JsonNode node, Set<String> named) {
    for (JsonNode entry : node.path("cte_map").path("map")) {
      named.add(entry.path("key").asString("").toLowerCase(Locale.ROOT));
    }
    for (JsonNode child : node) {
      collectNamed(child, named);
    }
  }

  private boolean isHarmless(JsonNode node, Set<String> named) {
    if (node.isObject()) {
      if (isSource(node) && !isKnownSource(node, named)) {
        return false;
      }
      String function = node.path("function_name").asString("").toLowerCase(Locale.ROOT);
      if (!function.isEmpty() && !FUNCTIONS.contains(function)) {
        return false;
      }
      if (!node.path("named_param_map").isEmpty()) {
        return false;
      }
    }
    for (JsonNode child : node) {
      if (!isHarmless(child, named)) {
        return false;
      }
    }
    return true;
  }

  /** What rows can come from carries a sample; expressions have a class instead. */
  private static boolean isSource(JsonNode node) {
    return node.has("type")
        && node.has("alias")
        && node.has("sample")
        && !node.has("class")
        && !node.has("select_list");
  }

  private boolean isKnownSource(JsonNode node, Set<String> named) {
    String type = node.path("type").asString("");
    if (!SOURCES.contains(type)) {
      return false;
    }
    if (!type.equals("BASE_TABLE")) {
      return true;
    }
    String name = node.path("table_name").asString("");
    boolean isBare =
        node.path("schema_name").asString("").isEmpty()
            && node.path("catalog_name").asString("").isEmpty()
            && node.path("qualified_name").path("path").size() <= 1;
    return isBare && (tables.contains(name) || named.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** The one number that a question comes to; not a number when it comes to anything else. */
  static double number(ResultSet rows) throws SQLException {
    if (rows.getMetaData().getColumnCount() != 1 || !rows.next()) {
      return Double.NaN;
    }
    // A text is not read as one: what went wrong would quote it.
    double number = rows.getObject(1) instanceof Number found ? found.doubleValue() : Double.NaN;
    return rows.next() ? Double.NaN : number;
  }
}
