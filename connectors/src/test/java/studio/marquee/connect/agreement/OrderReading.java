package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Ranking;

/** Who stands at one end of an order. */
final class OrderReading {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Interpreter interpreter;

  OrderReading(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A row that has a place in the order, because it has a value. */
  private record Placed(Standing row, Object value) {}

  /** The keys of those among the rows who are kept. */
  Set<String> kept(Ranking ranking, List<Standing> among) {
    Set<String> kept = new HashSet<>();
    for (List<Standing> group : groups(ranking.per(), among).values()) {
      List<Placed> placed = placed(ranking, group);
      for (Placed one : placed) {
        long better = placed.stream().filter(rival -> isBefore(ranking, rival, one)).count();
        if (isEnough(ranking.amount(), better, placed.size())) {
          kept.add(one.row().subject().key());
        }
      }
    }
    return kept;
  }

  private List<Placed> placed(Ranking ranking, List<Standing> group) {
    List<Placed> placed = new ArrayList<>();
    for (Standing row : group) {
      Object value =
          switch (ranking.by()) {
            case Ranking.Order.ByValue(var calculation) -> interpreter.value(calculation, row);
            case Ranking.Order.ByChance(var salt) -> Chance.of(salt, row.subject().key());
          };
      if (value != null) {
        placed.add(new Placed(row, value));
      }
    }
    return placed;
  }

  private static boolean isBefore(Ranking ranking, Placed one, Placed other) {
    int order = Values.compare(one.value(), other.value());
    if (order != 0) {
      return ranking.end() == Ranking.End.TOP ? order > 0 : order < 0;
    }
    return ranking.ties() == Ranking.Ties.BY_KEY
        && RowsReading.compareKeys(one.row().subject(), other.row().subject()) < 0;
  }

  private static boolean isEnough(Ranking.Amount amount, long better, int total) {
    return switch (amount) {
      case Ranking.Amount.People(var count) -> better < count;
      case Ranking.Amount.Percent(var share) ->
          BigDecimal.valueOf(better)
                  .multiply(HUNDRED)
                  .compareTo(share.multiply(BigDecimal.valueOf(total)))
              < 0;
    };
  }

  /** A missing value is a value of its own. */
  Map<List<Optional<Object>>, List<Standing>> groups(List<AttributeName> per, List<Standing> all) {
    Map<List<Optional<Object>>, List<Standing>> groups = new HashMap<>();
    for (Standing row : all) {
      List<Optional<Object>> values = new ArrayList<>();
      for (AttributeName name : per) {
        values.add(Optional.ofNullable(interpreter.value(name, row)).map(Values::canonical));
      }
      groups.computeIfAbsent(values, _ -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  List<Standing> byChance(String salt, List<Standing> rows) {
    Comparator<Standing> byKey =
        (one, other) -> RowsReading.compareKeys(one.subject(), other.subject());
    TreeMap<Long, List<Standing>> byHash =
        rows.stream()
            .sorted(byKey)
            .collect(
                Collectors.groupingBy(
                    row -> Chance.of(salt, row.subject().key()),
                    TreeMap::new,
                    Collectors.toList()));
    return byHash.values().stream().flatMap(List::stream).toList();
  }
}
