package studio.marquee.connect.demo;

/** A town where people live. */
record Town(
    Country country,
    String region,
    String name,
    double latitude,
    double longitude,
    String postalCode) {
  private static final double KILOMETRES_A_DEGREE = 111.2;

  /** Good enough to find the nearest store; the world is flat within one country. */
  double kilometresTo(Town other) {
    double north = latitude - other.latitude;
    double middle = StrictMath.toRadians((latitude + other.latitude) / 2);
    double east = (longitude - other.longitude) * StrictMath.cos(middle);
    return KILOMETRES_A_DEGREE * StrictMath.sqrt(north * north + east * east);
  }
}
