package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.agreement.Standing.Passed;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/**
 * The referee: what a segment means, read off its words, one row after the other. Slow and obvious
 * on purpose, and without anything from the code that it judges.
 */
final class Interpreter {
  private final World world;
  private final ValueReading values;
  private final RowsReading rows;
  private final CalculationReading calculations;
  private final SequenceReading sequences;
  private final SetReading sets;

  Interpreter(World world, Now now) {
    TimeReading time = new TimeReading(now);
    this.world = world;
    this.values = new ValueReading(this, time);
    this.rows = new RowsReading(this, time);
    this.calculations = new CalculationReading(this, rows, time);
    this.sequences = new SequenceReading(this, rows);
    this.sets = new SetReading(this);
  }

  /** The keys of those who are meant. */
  Set<String> meant(Segment segment) {
    Set<String> meant = new TreeSet<>();
    for (Standing row : everyone(segment.population())) {
      if (sets.isMeant(row, segment)) {
        meant.add(row.subject().key());
      }
    }
    return meant;
  }

  /** Each row of a mart by itself. */
  List<Standing> everyone(String mart) {
    List<Standing> everyone = new ArrayList<>();
    for (Map<String, Object> row : world.rows(mart)) {
      everyone.add(Standing.on(mart, row));
    }
    return everyone;
  }

  World world() {
    return world;
  }

  /** Whether every part that counts is true. */
  boolean all(List<Part> parts, Standing row) {
    return parts.stream().allMatch(part -> live(part, row).orElse(true));
  }

  /** True where nothing of the rule counts. */
  boolean isTrue(Rule rule, Standing row) {
    return live(rule, row).orElse(true);
  }

  /** Empty when nothing of the part counts. */
  Optional<Boolean> live(Part part, Standing row) {
    if (part.isMuted()) {
      return Optional.empty();
    }
    return live(part.rule(), row).map(isTrue -> part.isNot() ? !isTrue : isTrue);
  }

  private Optional<Boolean> live(Rule rule, Standing row) {
    return rule instanceof Group(var join, var parts)
        ? group(join, parts, row)
        : Optional.of(holds(rule, row));
  }

  private boolean holds(Rule rule, Standing row) {
    return switch (rule) {
      case Group _ -> throw new IllegalArgumentException("a group holds by its parts");
      case Everyone() -> true;
      case AttributeRule(var name, var test) ->
          values.passes(new Calculation.Named(name), test, row);
      case CalculationRule(var calculation, var test) -> values.passes(calculation, test, row);
      case PlaceRule place ->
          PlaceReading.isNear(place, value(place.latitude(), row), value(place.longitude(), row));
      case RelatedRule(var quantifier, var some) -> rows.isSoMany(quantifier, some, row);
      case OccurrenceRule(var occurrence, var some, var test) ->
          rows.picked(occurrence, some, row).map(one -> all(test, one)).orElse(false);
      case LifecycleRule(var some, var stage) -> rows.isAt(stage, some, row);
      case SequenceRule sequence -> sequences.isThere(sequence, row);
      case AudienceRule(var audience) -> sets.isIn(audience, row);
      case PriorityRule priority -> sets.isIn(priority, row);
      case ListRule(var name, var list, var column) ->
          sets.isListed(value(name, row), list, column);
      case KeysRule(var keys) -> keys.contains(row.subject().key());
      case RankRule rank -> sets.isIn(rank, row);
      case SplitRule split -> sets.isIn(split, row);
    };
  }

  private Optional<Boolean> group(Group.Join join, List<Part> parts, Standing row) {
    List<Boolean> counted = parts.stream().flatMap(part -> live(part, row).stream()).toList();
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    long right = counted.stream().filter(isTrue -> isTrue).count();
    return Optional.of(
        switch (join) {
          case Group.Join.AllOf() -> right == counted.size();
          case Group.Join.AnyOf() -> right > 0;
          case Group.Join.NoneOf() -> right == 0;
          case Group.Join.AtLeast(var count) -> right >= count || right == counted.size();
        });
  }

  @Nullable Object value(Calculation calculation, Standing row) {
    return calculations.value(calculation, row);
  }

  /** Of an attribute, or of a trait, which is worked out for the row alone that it belongs to. */
  @Nullable Object value(AttributeName name, Standing from) {
    Passed found = from.nearest(name.mart());
    Optional<Trait> trait =
        world.traits().stream().filter(known -> known.name().equals(name)).findFirst();
    if (trait.isPresent()) {
      return value(trait.get().calculation(), Standing.on(found.mart(), found.row()));
    }
    Object value = found.row().get(name.attribute());
    if (value == null && WorldMarts.mart(name.mart()).attribute(name.attribute()).isEmpty()) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return value;
  }
}
