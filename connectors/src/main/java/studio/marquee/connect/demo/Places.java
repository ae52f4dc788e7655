package studio.marquee.connect.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The countries, towns and stores of the brand, read from the tables beside this class. */
final class Places {
  private static final double REACH_KILOMETRES = 110;

  private final List<Country> countries;
  private final List<Store> stores;
  private final Odds<Home> homes;

  Places(History history) {
    Map<String, Country> byName = new LinkedHashMap<>();
    Resource.rows("countries.csv").forEach(row -> byName.put(row.get(0), country(row, history)));
    this.countries = List.copyOf(byName.values());
    List<List<String>> rows = Resource.rows("places.csv");
    List<Town> towns = rows.stream().map(row -> town(row, byName)).toList();
    List<Store> open = new ArrayList<>();
    for (int i = 0; i < towns.size(); i++) {
      if (isYes(rows.get(i).get(6))) {
        open.add(store(open.size() + 1, towns.get(i)));
      }
    }
    this.stores = List.copyOf(open);
    Odds.Building<Home> odds = Odds.none();
    for (int i = 0; i < towns.size(); i++) {
      Town town = towns.get(i);
      odds.or(new Home(town, nearest(town)), Double.parseDouble(rows.get(i).get(5)));
    }
    this.homes = odds.build();
  }

  List<Country> countries() {
    return countries;
  }

  List<Store> stores() {
    return stores;
  }

  Home home(Dice dice) {
    return homes.pick(dice);
  }

  private Optional<Store> nearest(Town town) {
    return stores.stream()
        .filter(store -> store.town().country().equals(town.country()))
        .filter(store -> store.town().kilometresTo(town) <= REACH_KILOMETRES)
        .min(Comparator.comparingDouble(store -> store.town().kilometresTo(town)));
  }

  private static Store store(int number, Town town) {
    String id = (number < 10 ? "s00" : "s0") + number;
    return new Store(id, "Fjell & Fern " + town.name(), town);
  }

  private static Country country(List<String> row, History history) {
    return new Country(
        row.get(0),
        row.get(1),
        new LocalClock(ZoneId.of(row.get(2)), history),
        row.get(3),
        row.get(4),
        new MobileNumbers(row.get(5), row.get(6), row.get(7), Integer.parseInt(row.get(8))),
        isYes(row.get(9)));
  }

  private static Town town(List<String> row, Map<String, Country> countries) {
    Country country = countries.get(row.get(0));
    if (country == null) {
      throw new IllegalStateException("places.csv names an unknown country: " + row.get(0));
    }
    return new Town(
        country,
        row.get(1),
        row.get(2),
        Double.parseDouble(row.get(3)),
        Double.parseDouble(row.get(4)),
        row.get(7));
  }

  private static boolean isYes(String field) {
    return field.equals("yes");
  }
}
