package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.source.SourceProblem;
import studio.marquee.connect.source.TimeLimits;
import studio.marquee.connect.testing.PostgresServer;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemException;

/** A real server ends sessions in the middle of a refresh, which goes on in other ones. */
@Timeout(180)
class ResumedRefreshTest {
  private static final int PEOPLE = 400_000;

  /** Only what reads, and not what holds the moment of reading: that one waits for nothing. */
  private static final String END_READING =
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
          + PostgresServer.READER
          + "' and state = 'active'";

  private static final String END_ALL =
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
          + PostgresServer.READER
          + "'";

  @TempDir Path folder;

  private final PostgresServer postgres = PostgresServer.start();
  private Workspace workspace;
  private SmallBrand brand;

  @BeforeEach
  void fill() throws Exception {
    brand = SmallBrand.in(folder);
    ShopContract.write(brand, "");
    brand.write(
        "workspace.yaml",
        """
        format: marquee.workspace/1
        title: Small brand
        timeZone: Europe/Berlin
        language: en
        currency: EUR
        population: people
        sources:
        """
            + postgres.described("warehouse", PostgresServer.READER));
    postgres.run(
        "create schema shop",
        "create table shop.people as select 'p' || i as person_id, 'Norway' as country,"
            + " (i % 1000)::decimal(10, 2) as score, date '1980-02-28' as born,"
            + " array['a', 'b']::varchar[] as tags, now() as updated_at"
            + " from generate_series(1, "
            + PEOPLE
            + ") i",
        "create table shop.orders as select i::bigint as order_id, 'p' || i as person_id,"
            + " 1.50::decimal(10, 2) as total, false as is_gone, now() as loaded_at"
            + " from generate_series(1, 300000) i",
        "create table shop.visits as select i::bigint as visit_id, 'p' || i as person_id,"
            + " 'page' as page, now() as loaded_at from generate_series(1, 1000) i",
        "create table shop.spend (country varchar, amount decimal(10, 2), spent_on date)",
        "create table shop.letters (person_id varchar, topic varchar, sent_at timestamptz)",
        "create table shop.levels (country varchar, level varchar)",
        "grant usage on schema shop to " + PostgresServer.READER,
        "grant select on all tables in schema shop to " + PostgresServer.READER);
    workspace = new WorkspaceReader().read(brand.workspace()).seen();
  }

  @AfterEach
  void stop() throws Exception {
    postgres.close();
  }

  private static PopulationData data(Path data) {
    return new PopulationData(
        data, TestKeys.rings(data), Clock.systemUTC(), PostgresServer.sources(TimeLimits.usual()));
  }

  private Map<String, List<String>> refreshed(Path into, Progress progress) throws Exception {
    data(into).refresh(workspace, progress).close();
    MartCache cache = MartCache.of(into, workspace, workspace.population());
    return new LayeredRows(cache, TestKeys.in(into)).rows(workspace.extracts().marts());
  }

  /** Ends sessions some times, each time when that many rows of the step have come. */
  private static final class Ending implements Progress {
    private final PostgresServer postgres;
    private final String step;
    private final int times;
    private final String[] also;
    private final AtomicInteger ended = new AtomicInteger();
    private final List<String> waits = new ArrayList<>();
    private boolean isReading = true;

    private Ending(PostgresServer postgres, String step, int times, String... also) {
      this.postgres = postgres;
      this.step = step;
      this.times = times;
      this.also = also;
    }

    @Override
    public void at(String now, long done, long total) {
      if (now.equals("refresh.again")) {
        waits.add(done + " of " + total);
        isReading = true;
      }
      if (now.equals(step) && isReading && done > 10_000 && ended.get() < times) {
        isReading = false;
        ended.incrementAndGet();
        postgres.run(also);
      }
    }
  }

  @Test
  void whatIsReadInSeveralSessionsIsWhatOneMomentHeld() throws Exception {
    Map<String, List<String>> expected =
        refreshed(folder.resolve("undisturbed"), Progress.silent());
    for (String step : List.of("refresh.read", "refresh.related")) {
      Ending ending =
          new Ending(
              postgres,
              step,
              2,
              END_READING,
              "update shop.people set country = 'changed while it was read' where score = 7",
              "delete from shop.orders where order_id % 10 = 0");
      Map<String, List<String>> actual = refreshed(folder.resolve(step), ending);
      assertThat(ending.ended.get()).as(step).isEqualTo(2);
      assertThat(ending.waits).as(step).containsExactly("1 of 5", "2 of 5");
      assertThat(actual.get("people")).hasSize(PEOPLE);
      assertThat(actual.equals(expected)).as(step).isTrue();
      restore();
    }
  }

  private void restore() {
    postgres.run(
        "update shop.people set country = 'Norway'",
        "insert into shop.orders select i, 'p' || i, 1.50, false, (select min(loaded_at) from"
            + " shop.orders) from generate_series(10, 300000, 10) i");
  }

  @Test
  void whatIsLeftIsReadOfALaterMomentWhenAllSessionsAreLost() throws Exception {
    Ending ending =
        new Ending(
            postgres, "refresh.related", 1, END_ALL, "delete from shop.visits where visit_id > 10");
    Map<String, List<String>> rows = refreshed(folder.resolve("all"), ending);
    assertThat(ending.ended.get()).isOne();
    assertThat(rows.get("people")).hasSize(PEOPLE);
    assertThat(rows.get("orders")).hasSize(300_000);
    assertThat(rows.get("visits")).hasSize(10);
  }

  @Test
  void aServerThatEndsEverySessionIsSaidInTheEnd() {
    Ending ending = new Ending(postgres, "refresh.read", Integer.MAX_VALUE, END_ALL);
    ProblemException failure =
        catchThrowableOfType(
            ProblemException.class, () -> refreshed(folder.resolve("never"), ending));
    assertThat(failure.problem().code()).isEqualTo(SourceProblem.LOST);
    assertThat(ending.waits).hasSize(4);
  }
}
