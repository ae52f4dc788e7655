package studio.marquee.connect.extract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import studio.marquee.connect.arrival.ArrivalCheck.Usual;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.Sources;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.problem.ProblemException;

/**
 * A brand whose tables change from day to day: rows come, change, are taken away or marked as gone,
 * come late, and arrive twice. The same statements run on DuckDB and on PostgreSQL.
 */
final class ChangingShop {
  static final Instant FIRST_DAY = Instant.parse("2026-03-25T10:00:00Z");

  private static final List<String> TABLES =
      List.of(
          "create schema shop",
          "create table shop.people (person_id varchar, country varchar, score decimal(10, 2),"
              + " born date, tags varchar[], updated_at timestamp with time zone)",
          "create table shop.orders (order_id bigint, person_id varchar, total decimal(10, 2),"
              + " is_gone boolean, loaded_at timestamp with time zone)",
          "create table shop.visits (visit_id bigint, person_id varchar, page varchar,"
              + " loaded_at timestamp with time zone)",
          "create table shop.spend (country varchar, amount decimal(10, 2), spent_on date)",
          "create table shop.letters (person_id varchar, topic varchar, sent_at timestamp with time"
              + " zone)",
          "create table shop.levels (country varchar, level varchar)");

  private static final List<String> COUNTRIES = List.of("Norway", "Austria", "O''Brien");
  private static final int PEOPLE = 120;
  private static final String FIRST_LETTER = "timestamp with time zone '2026-02-01 08:00:00+00'";

  /** What nobody says the changes of has luck of its own. */
  private final Random letters = new Random(17);

  private final Random random;
  private final Consumer<List<String>> warehouse;
  private final List<String> statements = new ArrayList<>();
  private int day;
  private int hour;
  private int lastPerson;
  private int lastOrder;
  private int lastVisit;

  ChangingShop(Random random, Consumer<List<String>> warehouse) {
    this.random = random;
    this.warehouse = warehouse;
  }

  /** What is there after a refresh at this hour, however many rows have come or gone. */
  AudienceEngine refreshed(Workspace workspace, SmallBrand brand)
      throws ProblemException, InterruptedException {
    return new PopulationData(
            brand.data(),
            TestKeys.rings(brand.data()),
            Clock.fixed(now(), ZoneOffset.UTC),
            new Sources())
        .refresh(workspace, Usual.WAIVED, Progress.silent());
  }

  Instant now() {
    return FIRST_DAY.plus(day, ChronoUnit.DAYS).plus(hour, ChronoUnit.HOURS);
  }

  void open() {
    open(PEOPLE, 3 * PEOPLE, 0, 30);
  }

  /** With so many people, and a past so long, that few did anything lately. */
  void openLongAgo() {
    open(5 * PEOPLE, 5 * PEOPLE, 300, 300);
  }

  private void open(int people, int times, int came, int days) {
    statements.addAll(TABLES);
    for (int back = 20; back > 0; back--) {
      spend(-back);
    }
    for (int i = 0; i < people; i++) {
      comes(came);
    }
    for (int i = 0; i < times; i++) {
      orders(1 + random.nextInt(days));
      visits(1 + random.nextInt(days));
    }
    for (int i = 0; i < people; i++) {
      run(
          "insert into shop.letters values ('p%d', 'topic %d', %s)"
              .formatted(1 + i % 40, i % 7, FIRST_LETTER));
    }
    COUNTRIES.forEach(
        country -> run("insert into shop.levels values ('%s', 'low')".formatted(country)));
    flush();
  }

  /** One day more; each kind of change happens on most days, and on some none does. */
  void passADay() {
    day++;
    spend(0);
    often(() -> comes(0));
    often(() ->
        run(
            "update shop.people set country = '%s', updated_at = %s where %s"
                .formatted(country(), at(0), person())));
    often(() ->
        run(
            "update shop.people set tags = null, score = null, updated_at = %s where %s"
                .formatted(at(0), person())));
    often(() -> run("delete from shop.people where " + person()));
    often(() -> orders(0));
    often(() ->
        run(
            "update shop.orders set total = total + 1, loaded_at = %s where %s"
                .formatted(at(0), order())));
    often(() ->
        run(
            "update shop.orders set is_gone = true, loaded_at = %s where %s"
                .formatted(at(0), order())));
    often(() -> visits(0));
    often(() -> visits(random.nextInt(3)));
    often(this::visitAgain);
    often(() ->
        run(
            "update shop.visits set page = 'late', loaded_at = %s where %s"
                .formatted(at(random.nextInt(3)), visitOfDay())));
    often(() ->
        run(
            "update shop.spend set amount = amount + 1 where spent_on = %s"
                .formatted(dayOf(-random.nextInt(2)))));
    often(() ->
        run(
            "delete from shop.spend where spent_on = %s and amount < 50"
                .formatted(dayOf(-random.nextInt(2)))));
    if (random.nextInt(4) == 0) {
      run("delete from shop.spend where spent_on = (select min(spent_on) from shop.spend)");
    }
    run("update shop.levels set level = 'level %d'".formatted(day));
    lettersOfADay();
    flush();
  }

  /** An hour in which only one mart changes, or none does. */
  void passAQuietHour() {
    hour++;
    switch (random.nextInt(5)) {
      case 0 -> comes(0);
      case 1 -> run("delete from shop.people where " + person());
      case 2 -> orders(0);
      case 3 -> visits(0);
      default -> run("update shop.levels set level = level");
    }
    flush();
  }

  /**
   * A letter comes, or two people have swapped the topics of theirs, or all lie in another order.
   */
  private void lettersOfADay() {
    String person = "person_id = 'p%d'".formatted(1 + letters.nextInt(40));
    switch (letters.nextInt(6)) {
      case 0 ->
          run("insert into shop.letters values ('p2', 'topic 9', %s)".formatted(FIRST_LETTER));
      case 1 ->
          run(
              "update shop.letters set topic = case topic when 'topic 1' then 'topic 2' else 'topic"
                  + " 1' end where topic in ('topic 1', 'topic 2')");
      case 2 -> {
        run("create table shop.kept as select * from shop.letters order by topic, person_id");
        run("delete from shop.letters");
        run("insert into shop.letters select * from shop.kept");
        run("drop table shop.kept");
      }
      default -> run("update shop.letters set topic = topic where " + person);
    }
  }

  private void often(Runnable change) {
    for (int times = random.nextInt(4); times > 0; times--) {
      change.run();
    }
  }

  private void comes(int daysAgo) {
    lastPerson++;
    run(
        "insert into shop.people values ('p%d', '%s', %d.25, date '19%d-02-28', array['a%d', 'b'], %s)"
            .formatted(
                lastPerson,
                country(),
                random.nextInt(1000),
                50 + random.nextInt(50),
                random.nextInt(3),
                at(daysAgo)));
  }

  private void orders(int daysAgo) {
    lastOrder++;
    run(
        "insert into shop.orders values (%d, 'p%d', %d.50, false, %s)"
            .formatted(
                lastOrder, 1 + random.nextInt(lastPerson), random.nextInt(100), at(daysAgo)));
  }

  private void visits(int daysAgo) {
    lastVisit++;
    String key = random.nextInt(20) == 0 ? "null" : String.valueOf(lastVisit);
    run(
        "insert into shop.visits values (%s, 'p%d', 'page %d', %s)"
            .formatted(key, 1 + random.nextInt(lastPerson), lastVisit, at(daysAgo)));
  }

  /** The same visit, delivered once more. */
  private void visitAgain() {
    run(
        ("insert into shop.visits select visit_id, person_id, 'again %d', %s from shop.visits"
                + " where visit_id = %d and loaded_at < %s")
            .formatted(day, at(0), 1 + random.nextInt(lastVisit), at(3)));
  }

  private void spend(int daysFromNow) {
    for (String country : COUNTRIES) {
      run(
          "insert into shop.spend values ('%s', %d, %s)"
              .formatted(country, random.nextInt(100), dayOf(daysFromNow)));
    }
  }

  private String country() {
    return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
  }

  private String person() {
    return "person_id = 'p" + (1 + random.nextInt(lastPerson)) + "'";
  }

  private String order() {
    return "order_id = " + (1 + random.nextInt(lastOrder));
  }

  private String visitOfDay() {
    return "visit_id = " + (1 + random.nextInt(lastVisit));
  }

  private String at(int daysAgo) {
    Instant moment = now().minus(daysAgo, ChronoUnit.DAYS).minusSeconds(random.nextInt(7200));
    return "timestamp with time zone '"
        + moment.toString().replace('T', ' ').replace("Z", "+00")
        + "'";
  }

  private String dayOf(int daysFromNow) {
    return "date '" + now().plus(daysFromNow, ChronoUnit.DAYS).toString().substring(0, 10) + "'";
  }

  private void run(String text) {
    statements.add(text);
  }

  private void flush() {
    warehouse.accept(List.copyOf(statements));
    statements.clear();
  }
}
