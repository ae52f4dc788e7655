package studio.marquee.connect.demo;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person is like before anything happens. Days are days of the history.
 *
 * @param level how active the person is; 1 is average, a few are far above
 * @param activity what really drives the person; told us only sometimes
 * @param acquisition how the person found us; unknown for a few
 * @param lastActiveDay the day the person lost interest, or yesterday
 * @param installDay the day the app was installed
 * @param joins below 1: how reluctant to join the loyalty programme
 */
record Profile(
    long number,
    String customerId,
    Home home,
    Gender gender,
    OptionalInt birthEpochDay,
    Activity activity,
    boolean tellsActivity,
    double level,
    Optional<Arrival> acquisition,
    int acquiredDay,
    int lastActiveDay,
    OptionalInt installDay,
    double joins) {

  LocalClock clock() {
    return home.clock();
  }
}
