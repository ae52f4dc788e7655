package studio.marquee.model.catalogue;

import java.util.Optional;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.segment.Calculation;

/** What kind of value comes out of a calculation. */
final class CalculationType {
  private final Catalogue catalogue;

  CalculationType(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Empty when the calculation is about something that is not there. */
  Optional<AttributeType> of(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _,
          Calculation.DaysSince _,
          Calculation.Fixed _,
          Calculation.Formula _ ->
          Optional.of(AttributeType.NUMBER);
      case Calculation.Summary(var method, var of, var _) ->
          switch (method) {
            case SUM, AVERAGE, MEDIAN, DISTINCT -> Optional.of(AttributeType.NUMBER);
            case LEAST, LARGEST, MOST_FREQUENT -> type(of);
          };
      case Calculation.Picked(var _, var of, var _) -> type(of);
      case Calculation.When(var _, var rows) -> catalogue.time(rows.path()).map(Attribute::type);
      case Calculation.Named(var name) -> type(name);
    };
  }

  private Optional<AttributeType> type(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::type);
  }

  boolean isWhole(Calculation calculation) {
    return switch (calculation) {
      case Calculation.Count _, Calculation.DaysSince _ -> true;
      case Calculation.Summary(var method, var of, var _) ->
          switch (method) {
            case DISTINCT -> true;
            case AVERAGE, MEDIAN -> false;
            case SUM, LEAST, LARGEST, MOST_FREQUENT -> isWhole(of);
          };
      case Calculation.Picked(var _, var of, var _) -> isWhole(of);
      case Calculation.Named(var name) -> isWhole(name);
      case Calculation.Fixed _, Calculation.Formula _, Calculation.When _ -> false;
    };
  }

  private boolean isWhole(AttributeName name) {
    return catalogue.attribute(name).map(Attribute::isWhole).orElse(false);
  }
}
