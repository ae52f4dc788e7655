package studio.marquee.connect.demo;

import java.util.Optional;

/** Where a person lives, and the store within reach, if there is one in the same country. */
record Home(Town town, Optional<Store> store) {
  Country country() {
    return town.country();
  }

  LocalClock clock() {
    return country().clock();
  }
}
