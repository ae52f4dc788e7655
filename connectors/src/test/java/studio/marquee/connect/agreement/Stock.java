package studio.marquee.connect.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Calculation;

/** What random rules are made from: the values of a world, and what has a name in it. */
record Stock(Luck luck, World world, Now now, Interpreter referee) {
  static Stock of(Luck luck, World world, Now now) {
    return new Stock(luck, world, now, new Interpreter(world, now));
  }

  Catalogue catalogue() {
    return world.catalogue();
  }

  AttributeType type(AttributeName name) {
    return catalogue().attribute(name).map(Attribute::type).orElseThrow();
  }

  /** Attributes and traits of a mart that rules ask about; no whole numbers that are keys. */
  List<AttributeName> names(String mart, Predicate<AttributeType> types) {
    List<AttributeName> own =
        WorldMarts.attributes(
            mart, attribute -> types.test(attribute.type()) && !WorldMarts.isKey(attribute));
    Stream<AttributeName> traits =
        world.traits().stream()
            .map(Trait::name)
            .filter(name -> name.mart().equals(mart) && types.test(type(name)));
    return Stream.concat(own.stream(), traits).toList();
  }

  /** Of everyone in the mart. */
  List<Object> values(AttributeName name) {
    return values(name.mart(), new Calculation.Named(name));
  }

  List<Object> values(String mart, Calculation calculation) {
    List<Object> values = new ArrayList<>();
    for (Standing row : referee.everyone(mart)) {
      Object value = referee.value(calculation, row);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Whether sums of it are the same in whatever order they are made. */
  boolean isExact(AttributeName name) {
    return world.traits().stream()
        .filter(trait -> trait.name().equals(name))
        .findFirst()
        .map(trait -> isExact(trait.calculation()))
        .orElse(WorldMarts.isExact(name));
  }

  private boolean isExact(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _, Calculation.DaysSince _, Calculation.Fixed _ -> true;
      case Calculation.Summary(var method, var of, var _) ->
          method != Calculation.Method.AVERAGE && isExact(of);
      case Calculation.Picked(var _, var of, var _) -> isExact(of);
      case Calculation.When _ -> true;
      case Calculation.Named(var name) -> isExact(name);
      case Calculation.Formula _ -> false;
    };
  }
}
