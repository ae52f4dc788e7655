package studio.marquee.connect.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.PlaceRule;

/** Circles around people, with nobody too near to the edge for rounding. */
final class RandomPlaces {
  /** How far from the edge of a circle everyone stays, in kilometres. */
  private static final double CLEARANCE = 1e-5;

  private final Stock stock;
  private final Luck luck;

  RandomPlaces(Stock stock) {
    this.stock = stock;
    this.luck = stock.luck();
  }

  PlaceRule place() {
    PlaceRule place = anyPlace();
    return isClear(place, stock.world().rows(WorldMarts.PEOPLE)) ? place : place();
  }

  private PlaceRule anyPlace() {
    BigDecimal kilometres =
        luck.oneOf(
            List.of(
                new BigDecimal("0.5"),
                BigDecimal.valueOf(luck.between(20, 90)),
                BigDecimal.valueOf(luck.between(500, 9_000)),
                BigDecimal.valueOf(luck.between(9_000, 20_010)),
                BigDecimal.valueOf(20_100)));
    BigDecimal latitude = BigDecimal.valueOf(luck.between(-18, 18) * 5L);
    BigDecimal longitude = BigDecimal.valueOf(luck.between(-18, 18) * 10L);
    if (luck.inPercent(60)) {
      latitude = near(WorldMarts.LATITUDE, latitude);
      longitude = near(WorldMarts.LONGITUDE, longitude);
    }
    return new PlaceRule(
        WorldMarts.LATITUDE, WorldMarts.LONGITUDE, latitude, longitude, kilometres);
  }

  private BigDecimal near(AttributeName name, BigDecimal otherwise) {
    List<Object> values = stock.values(name);
    return values.isEmpty() ? otherwise : new BigDecimal(luck.oneOf(values).toString());
  }

  /** Whether nobody is so near to the edge that rounding decides. */
  static boolean isClear(PlaceRule place, List<Map<String, Object>> people) {
    double edge = place.kilometres().doubleValue();
    for (Map<String, Object> person : people) {
      if (person.get("latitude") instanceof Double latitude
          && person.get("longitude") instanceof Double longitude
          && Math.abs(PlaceReading.kilometres(place, latitude, longitude) - edge) < CLEARANCE) {
        return false;
      }
    }
    return true;
  }
}
