package studio.marquee.model.catalogue;

import java.util.List;
import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
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
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;

/** Everything that a rule can refer to, found by name. */
public record Catalogue(
    Marts marts, List<Trait> traits, List<Audience> audiences, List<PeopleList> lists) {
  public Catalogue {
    traits = List.copyOf(traits);
    audiences = List.copyOf(audiences);
    lists = List.copyOf(lists);
  }

  /** Marts alone. */
  public static Catalogue of(Marts marts) {
    return new Catalogue(marts, List.of(), List.of(), List.of());
  }

  public Optional<Mart> mart(String name) {
    return marts.mart(name);
  }

  public Optional<Trait> trait(AttributeName name) {
    return traits.stream().filter(trait -> trait.name().equals(name)).findFirst();
  }

  public Optional<Audience> audience(String name) {
    return audiences.stream().filter(audience -> audience.name().equals(name)).findFirst();
  }

  public Optional<PeopleList> list(String name) {
    return lists.stream().filter(list -> list.name().equals(name)).findFirst();
  }

  /** An attribute of a mart, or a trait as if it were one; a trait lies in no column. */
  public Optional<Attribute> attribute(AttributeName name) {
    return marts.attribute(name).or(() -> trait(name).flatMap(this::asAttribute));
  }

  private Optional<Attribute> asAttribute(Trait trait) {
    CalculationType types = new CalculationType(this);
    return types
        .of(trait.calculation())
        .map(type ->
            new Attribute(
                trait.name(),
                trait.title(),
                trait.description(),
                type,
                "",
                types.isWhole(trait.calculation()),
                false,
                trait.unit()));
  }

  /** Empty when the calculation is about something that is not there. */
  public Optional<AttributeType> type(Calculation calculation) {
    return new CalculationType(this).of(calculation);
  }

  /** The attribute that says when rows along the path happened. */
  public Optional<Attribute> time(List<Hop> path) {
    return path.reversed().stream()
        .flatMap(hop -> mart(hop.mart()).stream())
        .filter(mart -> !mart.time().isEmpty())
        .findFirst()
        .flatMap(mart -> mart.attribute(mart.time()));
  }

  /**
   * The same rule in other words, where it is only another way of saying something; otherwise the
   * rule itself. The audiences it refers to must be there and must not refer back to one another.
   */
  public Rule plain(Rule rule) {
    return switch (rule) {
      case AudienceRule(var name) -> {
        Rule whole = audience(name).orElseThrow().segment().whole();
        yield Part.allOf(List.of(Part.of(whole)));
      }
      case PriorityRule priority -> priority.plain();
      case LifecycleRule lifecycle -> lifecycle.plain();
      case Group _,
          Everyone _,
          AttributeRule _,
          PlaceRule _,
          CalculationRule _,
          RelatedRule _,
          OccurrenceRule _,
          SequenceRule _,
          ListRule _,
          KeysRule _,
          RankRule _,
          SplitRule _ ->
          rule;
    };
  }
}
