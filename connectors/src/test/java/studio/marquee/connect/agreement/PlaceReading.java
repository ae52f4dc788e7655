package studio.marquee.connect.agreement;

import org.jspecify.annotations.Nullable;
import studio.marquee.model.segment.PlaceRule;

/** Distances on a sphere. */
final class PlaceReading {
  private static final double EARTH_KILOMETRES = 6371.0;

  private PlaceReading() {}

  static boolean isNear(PlaceRule place, @Nullable Object latitude, @Nullable Object longitude) {
    return latitude instanceof Number north
        && longitude instanceof Number east
        && kilometres(place, north.doubleValue(), east.doubleValue())
            <= place.kilometres().doubleValue();
  }

  /** From the middle of the circle, along the surface. */
  static double kilometres(PlaceRule place, double latitude, double longitude) {
    double from = Math.toRadians(place.pointLatitude().doubleValue());
    double to = Math.toRadians(latitude);
    double apart = Math.toRadians(longitude - place.pointLongitude().doubleValue());
    double half =
        Math.pow(Math.sin((to - from) / 2), 2)
            + Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(apart / 2), 2);
    return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.clamp(half, 0.0, 1.0)));
  }
}
