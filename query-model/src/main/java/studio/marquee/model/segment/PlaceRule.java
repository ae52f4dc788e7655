package studio.marquee.model.segment;

import java.math.BigDecimal;
import studio.marquee.model.mart.AttributeName;

/**
 * Within so many kilometres of a point, along the surface of a sphere of 6,371 km. Coordinates are
 * in degrees.
 */
public record PlaceRule(
    AttributeName latitude,
    AttributeName longitude,
    BigDecimal pointLatitude,
    BigDecimal pointLongitude,
    BigDecimal kilometres)
    implements Rule {
  public PlaceRule {
    Checks.require(
        pointLatitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
            && pointLongitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0,
        "a point lies between -90 and 90, -180 and 180 degrees");
    Checks.require(kilometres.signum() > 0, "a distance is more than nothing");
  }
}
