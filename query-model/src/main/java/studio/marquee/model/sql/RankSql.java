package studio.marquee.model.sql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.SplitRule;

/** Places in an order of all rows of a mart, and groups made by chance. */
final class RankSql {
  private static final BigDecimal BUCKETS = BigDecimal.valueOf(1L << 32);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final RuleWriting writing;

  RankSql(RuleWriting writing) {
    this.writing = writing;
  }

  /** What an order is made by, of rows that are gone through alone. */
  private record Terms(SqlText worth, String direction, boolean isByKey) {}

  SqlText condition(Ranking ranking, SqlText among, Scope scope) {
    Scope.Frame frame = scope.subject();
    Scope alone = Scope.alone(frame);
    Terms terms = terms(ranking, frame, alone);
    SqlText chosen = chosen(frame, alone, terms.worth(), ranking.per(), among);
    String place =
        terms.isByKey()
            ? "row_number() over (%sorder by worth%s, member)"
            : "rank() over (%sorder by worth%s)";
    String ordered = place.formatted(parts(ranking.per().size()), terms.direction());
    return in(scope, ordered, ranking.per().size(), chosen, kept(ranking.amount()));
  }

  private Terms terms(Ranking ranking, Scope.Frame frame, Scope alone) {
    String largestFirst =
        switch (ranking.end()) {
          case TOP -> " desc";
          case BOTTOM -> "";
        };
    return switch (ranking.by()) {
      case Ranking.Order.ByValue(var value) ->
          new Terms(
              writing.calculations().held(value, alone).text(),
              largestFirst,
              ranking.ties() == Ranking.Ties.BY_KEY);
      case Ranking.Order.ByChance(var salt) ->
          new Terms(chance(salt, frame, alone), largestFirst, true);
    };
  }

  private static SqlText kept(Ranking.Amount amount) {
    return switch (amount) {
      case Ranking.Amount.People(var count) -> SqlText.of("place <= " + count);
      case Ranking.Amount.Percent(var share) ->
          SqlText.of("(place - 1) * 100 < ? * total", NumberSql.bound(share));
    };
  }

  /** Everyone who can have a place, with what decides it. */
  private SqlText chosen(
      Scope.Frame frame, Scope alone, SqlText worth, List<AttributeName> per, SqlText among) {
    List<SqlText> columns = new ArrayList<>();
    columns.add(SqlText.of(writing.orderedKey(frame, alone).orElseThrow() + " as member"));
    columns.add(worth.inside("", " as worth"));
    for (AttributeName name : per) {
      SqlText part = writing.exact(writing.held(name, alone));
      columns.add(part.inside("", " as part" + (columns.size() - 1)));
    }
    SqlText select = SqlText.joined(", ", columns).inside("select ", "");
    SqlText where = among.inside("\nwhere ", "");
    return SqlText.joined("", List.of(select, SqlText.of("\nfrom " + writing.table(frame)), where));
  }

  private static String parts(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add("part" + i);
    }
    return names.isEmpty() ? "" : "partition by " + String.join(", ", names) + " ";
  }

  private SqlText in(Scope scope, String place, int per, SqlText chosen, SqlText kept) {
    String partition = parts(per).strip();
    SqlText pattern =
        SqlText.of(
            """
            {0} in (
              select member from (
                select member, {1} as place, count(*) over ({2}) as total
                from (
                  {3}
                ) chosen
                where worth is not null
              ) ranked
              where {4}
            )\
            """);
    SqlText key = SqlText.of(writing.orderedKey(scope.subject(), scope).orElseThrow());
    return pattern
        .filled(
            key,
            SqlText.of(place),
            SqlText.of(partition),
            chosen.indented().indented().indented(),
            kept)
        .orFalse();
  }

  SqlText condition(SplitRule split, Scope scope) {
    Scope.Frame frame = scope.subject();
    if (split.strata().isEmpty()) {
      return byHash(split, chance(split.salt(), frame, scope));
    }
    Scope alone = Scope.alone(frame);
    SqlText hash = chance(split.salt(), frame, alone);
    SqlText chosen = chosen(frame, alone, hash, split.strata(), SqlText.of("true"));
    int strata = split.strata().size();
    String place = "row_number() over (%sorder by worth, member)".formatted(parts(strata));
    SqlText kept =
        SqlText.of(
            "(place - 1) * 100 >= ? * total and (place - 1) * 100 < ? * total",
            NumberSql.bound(split.from()),
            NumberSql.bound(split.to()));
    return in(scope, place, strata, chosen, kept);
  }

  private static SqlText byHash(SplitRule split, SqlText hash) {
    SqlText from = SqlText.of("{0} >= ?", bound(split.from()));
    SqlText whole =
        split.to().compareTo(ALL) == 0
            ? from
            : SqlText.joined(" and ", List.of(from, SqlText.of("{0} < ?", bound(split.to()))));
    return whole.filled(hash).inside("(", ")").orFalse();
  }

  /** Where a share ends among all hashes, written as they are. */
  private static String bound(BigDecimal percent) {
    BigDecimal bucket = percent.multiply(BUCKETS).divide(ALL);
    return "%08x".formatted(bucket.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  /** Eight digits that look like chance and are always the same for a salt and a key. */
  private SqlText chance(String salt, Scope.Frame frame, Scope scope) {
    String key = writing.key(frame, scope).orElseThrow();
    return SqlText.of("substring(md5(concat(?, {0})), 1, 8)", salt + ":").filled(SqlText.of(key));
  }
}
