package studio.marquee.model.policy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.mart.Sensitivity;

/** Says yes or no in the plainest way there is, and shares no thought with what it judges. */
record ReferenceMonitor(Policy policy, Marts marts) {
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 25);

  boolean allows(Standing who, Action action, String martName, String column) {
    List<Entry> mine = entries(who, martName);
    Mart mart = marts.mart(martName).orElseThrow();
    return !mine.isEmpty()
        && mine.stream().allMatch(entry -> entry.terms().rights().actions().contains(action))
        && mart.attributes().stream()
            .filter(attribute -> attribute.name().attribute().equals(column))
            .anyMatch(attribute -> isHeld(mine, attribute) && mayShow(mine, attribute, action));
  }

  List<Entry> entries(Standing who, String mart) {
    return policy.entries().stream()
        .filter(entry -> policy.roles().contains(who.role()) && entry.role().equals(who.role()))
        .filter(entry -> entry.teams().isEmpty() || entry.teams().contains(who.team()))
        .filter(entry -> entry.marts().contains(mart) || entry.marts().contains("*"))
        .toList();
  }

  boolean isHeld(List<Entry> mine, Attribute attribute) {
    return mine.stream().noneMatch(entry -> hides(entry.terms().columns(), attribute))
        && masks(mine, attribute).stream()
            .anyMatch(
                mask -> masks(mine, attribute).stream().allMatch(other -> isCoarser(mask, other)));
  }

  private static boolean hides(Columns columns, Attribute attribute) {
    boolean isIdentifier = !attribute.terms().identifier().isEmpty();
    Access said = columns.named().get(attribute.name());
    if (said == null) {
      List<Sensitivity> order =
          List.of(
              Sensitivity.PUBLIC,
              Sensitivity.INTERNAL,
              Sensitivity.CONFIDENTIAL,
              Sensitivity.RESTRICTED);
      int most = columns.upTo().map(order::indexOf).orElse(-1);
      return isIdentifier || order.indexOf(attribute.terms().sensitivity()) > most;
    }
    return !(said instanceof Access.Held held)
        || (isIdentifier && !(held.mask() instanceof Mask.Hashed));
  }

  private static List<Mask> masks(List<Entry> mine, Attribute attribute) {
    return mine.stream()
        .map(entry -> held(entry, attribute, Access.Held::mask, new Mask.Plain()))
        .toList();
  }

  private static boolean mayShow(List<Entry> mine, Attribute attribute, Action action) {
    boolean isCounted =
        attribute.terms().isCountOnly()
            || mine.stream()
                .anyMatch(entry ->
                    held(entry, attribute, Access.Held::showing, Access.Showing.SHOWN)
                        == Access.Showing.COUNT_ONLY);
    return action == Action.COUNT
        || action == Action.LIST
        || (!isCounted && (action == Action.SAMPLE || attribute.terms().mayLeave()));
  }

  private static <T> T held(
      Entry entry, Attribute attribute, Function<Access.Held, T> of, T otherwise) {
    return entry.terms().columns().named().get(attribute.name()) instanceof Access.Held held
        ? of.apply(held)
        : otherwise;
  }

  /** Whether values that the one tells apart are told apart by the other as well. */
  private static boolean isCoarser(Mask mask, Mask other) {
    if (other instanceof Mask.Plain || mask.equals(other)) {
      return true;
    }
    if (!mask.getClass().equals(other.getClass())) {
      return false;
    }
    Map<Object, Object> seen = new HashMap<>();
    Predicate<Integer> agrees =
        value ->
            left(mask, value)
                .equals(seen.computeIfAbsent(left(other, value), _ -> left(mask, value)));
    return IntStream.range(-1_000, 1_000).boxed().allMatch(agrees);
  }

  /** What is left of a number, of the day with that number, or of a text that is that number. */
  private static Object left(Mask mask, int value) {
    LocalDate day = FIRST.plusDays(value);
    return switch (mask) {
      case Mask.Plain(), Mask.Hashed() -> value;
      case Mask.Banded(int width) -> Math.floorDiv(value, width);
      case Mask.Truncated(int letters) -> "%06d".formatted(value + 500_000).substring(0, letters);
      case Mask.Bucketed(Span by) ->
          switch (by) {
            case DAY -> day;
            case WEEK ->
                day.get(WeekFields.ISO.weekBasedYear()) * 100
                    + day.get(WeekFields.ISO.weekOfWeekBasedYear());
            case MONTH -> day.getYear() * 100 + day.getMonthValue();
            case QUARTER -> day.getYear() * 10 + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> day.getYear();
          };
    };
  }
}
