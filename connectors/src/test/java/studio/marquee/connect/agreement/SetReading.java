package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.agreement.Standing.Passed;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.segment.Limit;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Pin;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.Ranking;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SplitRule;

/**
 * Rules that cannot be decided by looking at one row alone: each of them is worked out once for all
 * rows of the mart.
 */
final class SetReading {
  private final Interpreter interpreter;
  private final OrderReading orders;
  private final Map<List<Object>, Set<String>> known = new HashMap<>();

  SetReading(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.orders = new OrderReading(interpreter);
  }

  boolean isMeant(Standing row, Segment segment) {
    if (isPinned(row, segment, Pin.Side.IN)) {
      return true;
    }
    return switch (segment.limit()) {
      case Limit.Unlimited() -> isChosen(row, segment);
      case Ranking ranking -> kept(segment, ranking).contains(row.subject().key());
    };
  }

  /** Before the limit. */
  private boolean isChosen(Standing row, Segment segment) {
    boolean isLeftOut =
        segment.exclude().stream().anyMatch(part -> interpreter.live(part, row).orElse(false));
    return interpreter.isTrue(segment.rule(), row)
        && !isLeftOut
        && !isPinned(row, segment, Pin.Side.OUT);
  }

  /** Who is pinned in takes nobody's place. */
  private boolean isCandidate(Standing row, Segment segment) {
    return isChosen(row, segment) && !isPinned(row, segment, Pin.Side.IN);
  }

  private static boolean isPinned(Standing row, Segment segment, Pin.Side side) {
    return segment.pins().stream()
        .anyMatch(pin -> pin.side() == side && pin.key().equals(row.subject().key()));
  }

  private Set<String> kept(Segment segment, Ranking ranking) {
    List<Object> name = List.of(segment);
    Set<String> before = known.get(name);
    if (before != null) {
      return before;
    }
    List<Standing> chosen =
        interpreter.everyone(segment.population()).stream()
            .filter(row -> isCandidate(row, segment))
            .toList();
    Set<String> kept = orders.kept(ranking, chosen);
    known.put(name, kept);
    return kept;
  }

  boolean isIn(String audience, Standing row) {
    Segment segment = interpreter.world().audience(audience);
    if (!segment.population().equals(row.subject().mart())) {
      throw new IllegalArgumentException(audience + " is made of others");
    }
    return isMeant(alone(row), segment);
  }

  boolean isIn(PriorityRule rule, Standing row) {
    for (String audience : rule.audiences()) {
      if (isIn(audience, row)) {
        return audience.equals(rule.kept());
      }
    }
    return false;
  }

  boolean isListed(@Nullable Object value, String name, String column) {
    PeopleList list = interpreter.world().list(name);
    List<String> values = list.columns().get(column.isEmpty() ? list.first() : column);
    if (values == null) {
      throw new IllegalArgumentException("no column " + column + " in " + name);
    }
    return value != null && values.contains(value.toString());
  }

  boolean isIn(RankRule rule, Standing row) {
    String mart = row.subject().mart();
    Set<String> kept = known.get(List.of(rule, mart));
    if (kept == null) {
      List<Part> among = rule.among();
      List<Standing> all = new ArrayList<>(interpreter.everyone(mart));
      all.removeIf(other -> !interpreter.all(among, other));
      kept = orders.kept(rule.ranking(), all);
      known.put(List.of(rule, mart), kept);
    }
    return kept.contains(row.subject().key());
  }

  boolean isIn(SplitRule rule, Standing row) {
    Passed subject = row.subject();
    if (rule.strata().isEmpty()) {
      return Chance.isInArm(rule, Chance.of(rule.salt(), subject.key()));
    }
    Set<String> arm = known.get(List.of(rule, subject.mart()));
    if (arm == null) {
      arm = arm(rule, interpreter.everyone(subject.mart()));
      known.put(List.of(rule, subject.mart()), arm);
    }
    return arm.contains(subject.key());
  }

  private Set<String> arm(SplitRule rule, List<Standing> everyone) {
    Set<String> arm = new TreeSet<>();
    for (List<Standing> stratum : orders.groups(rule.strata(), everyone).values()) {
      List<Standing> inOrder = orders.byChance(rule.salt(), stratum);
      for (int i = 0; i < inOrder.size(); i++) {
        if (Chance.isInArm(rule, i, inOrder.size())) {
          arm.add(inOrder.get(i).subject().key());
        }
      }
    }
    return arm;
  }

  private static Standing alone(Standing row) {
    return Standing.on(row.subject().mart(), row.subject().row());
  }
}
