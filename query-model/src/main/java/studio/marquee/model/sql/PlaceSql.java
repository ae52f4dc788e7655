package studio.marquee.model.sql;

import studio.marquee.model.segment.PlaceRule;

/**
 * The distance along a sphere by the haversine formula. Rounding can lift the sine a hair above 1
 * at the far side of the earth, where an arc sine would fail.
 */
final class PlaceSql {
  private PlaceSql() {}

  /** Latitude and longitude fill the slots. */
  static SqlText condition(PlaceRule place) {
    String text =
        """
        2 * 6371 * asin(least(1, sqrt(
          power(sin(radians({0} - ?) / 2), 2)
          + cos(radians(?)) * cos(radians({0})) * power(sin(radians({1} - ?) / 2), 2)
        ))) <= ?\
        """;
    double pointLatitude = place.pointLatitude().doubleValue();
    double pointLongitude = place.pointLongitude().doubleValue();
    double kilometres = place.kilometres().doubleValue();
    return SqlText.of(text, pointLatitude, pointLatitude, pointLongitude, kilometres);
  }
}
