package studio.marquee.connect.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Captures a person in one, two or three systems. A few people share the e-mail address of someone
 * before them; that address is made again from that person's number, so nobody has to be kept.
 */
final class Identities {
  private static final int NEIGHBOURS = 40;

  private final World world;
  private final Profiles profiles;

  Identities(World world, Profiles profiles) {
    this.world = world;
    this.profiles = profiles;
  }

  private record Person(Names.Name first, Names.Name family, String email, String phone) {}

  Identity of(Profile profile) {
    Dice dice = world.dice(profile.number(), Topic.CAPTURE);
    Person self = person(profile);
    boolean sharesMailbox = dice.chance(0.012) && profile.number() > 1;
    String email = sharesMailbox ? neighbour(profile, dice).email() : self.email();
    boolean hasPhone = dice.chance(0.63);
    List<Captured> records = new ArrayList<>();
    boolean isStoreMade = profile.acquisition().filter(Arrival.STORE::equals).isPresent();
    String firstSystem = isStoreMade ? "Store till" : "Web shop";
    Optional<String> typedEmail = EmailSpelling.usual(email, dice);
    records.add(
        new Captured(
            1,
            firstSystem,
            isStoreMade && dice.chance(0.3) ? Optional.empty() : typedEmail,
            phone(profile, self, hasPhone, dice),
            Optional.of(self.first().written()),
            Optional.of(self.family().written()),
            dice.chance(0.8) ? Optional.of(street(profile, dice)) : Optional.empty(),
            Optional.of(profile.home().town().postalCode()),
            Optional.empty(),
            moment(
                profile,
                profile.acquiredDay(),
                isStoreMade ? Rhythm.STORE : Rhythm.BROWSING,
                dice)));
    if (dice.chance(0.16)) {
      records.add(again(profile, self, email, hasPhone, dice));
    }
    profile.installDay().ifPresent(day -> records.add(app(profile, records.size(), day, dice)));
    return new Identity(List.copyOf(records));
  }

  private Person neighbour(Profile profile, Dice dice) {
    int back = 1 + dice.below((int) Math.min(NEIGHBOURS, profile.number() - 1));
    return person(profiles.of(profile.number() - back));
  }

  private Person person(Profile profile) {
    Dice dice = world.dice(profile.number(), Topic.ADDRESS);
    Country country = profile.home().country();
    Names.Name first = world.names().first(country, profile.gender(), dice);
    Names.Name family = world.names().family(country, dice);
    String email = EmailSpelling.plain(first, family, profile.number(), dice);
    return new Person(first, family, email, country.mobile().subscriber(dice));
  }

  private Captured again(Profile profile, Person self, String email, boolean hasPhone, Dice dice) {
    int day = profile.acquiredDay() + dice.below(later(profile) + 1);
    return new Captured(
        2,
        "Loyalty programme",
        EmailSpelling.again(email, dice),
        phone(profile, self, hasPhone, dice),
        Optional.of(dice.chance(0.1) ? self.first().written() + " " : self.first().written()),
        Optional.of(self.family().written()),
        Optional.of(street(profile, dice)),
        Optional.of(profile.home().town().postalCode()),
        Optional.empty(),
        moment(profile, day, Rhythm.BROWSING, dice));
  }

  private Captured app(Profile profile, int before, int day, Dice dice) {
    return new Captured(
        before + 1,
        "App",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        dice.chance(0.7)
            ? Optional.of(new UUID(dice.next(), dice.next()).toString())
            : Optional.empty(),
        moment(profile, day, Rhythm.BROWSING, dice));
  }

  private static Optional<String> phone(Profile profile, Person self, boolean hasPhone, Dice dice) {
    if (!hasPhone) {
      return dice.chance(0.2) ? Optional.of(dice.oneOf(List.of("", " ", "-"))) : Optional.empty();
    }
    return Optional.of(profile.home().country().mobile().typed(self.phone(), dice));
  }

  private String street(Profile profile, Dice dice) {
    Country country = profile.home().country();
    String street = world.names().street(country, dice);
    int house = dice.between(1, 148);
    return country.code().equals("GB") ? house + " " + street : street + " " + house;
  }

  private static int later(Profile profile) {
    return profile.lastActiveDay() - profile.acquiredDay();
  }

  private static long moment(Profile profile, int day, Rhythm rhythm, Dice dice) {
    return profile.clock().either(day, rhythm.second(dice), dice);
  }
}
