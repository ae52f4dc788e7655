package studio.marquee.model.sql;

import studio.marquee.model.segment.PlaceRule;

/**
 * The distance along a sphere by the haversine formula. Rounding can lift the sine a hair above 1
 * at the far side of the earth, where an arc sine would fail.
 */
final class PlaceSql {
  private PlaceSql() {}

  static SqlText condition(PlaceRule place, String latitude, String longitude) {
    String text =
        """
        2 * 6371 * asin(least(1, sqrt(
          power(sin(radians(%1$s - ?) / 2), 2)
          + cos(radians(?)) * cos(radians(%1$s)) * power(sin(radians(%2$s - ?) / 2), 2)
        ))) <= ?\
        """
            .formatted(latitude, longitude);
    double pointLatitude = place.pointLatitude().doubleValue();
    double pointLongitude = place.pointLongitude().doubleValue();
    double kilometres = place.kilometres().doubleValue();
    return SqlText.of(text, pointLatitude, pointLatitude, pointLongitude, kilometres)
        .whereSet(latitude, longitude);
  }
}
