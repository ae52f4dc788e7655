package studio.marquee.connect.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.connect.count.Answer;
import studio.marquee.connect.count.CountDesk;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.CountingThreads;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.member.Bounds;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PresenceTest;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

/** Nobody, one person, nothing that anybody did, and more people than can be numbered. */
class SmallestMartsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC);
  private static final String NOTES =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-notes
      version: 1.0.0
      status: active
      name: Notes
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: notes
          physicalName: customer.notes
          customProperties:
            - { property: marquee.role, value: behaviour }
            - { property: marquee.personKey, value: customer_id }
            - { property: marquee.timeColumn, value: noted_at }
          properties:
            - { name: note_id, logicalType: integer, primaryKey: true }
            - name: customer_id
              logicalType: string
              relationships: [ { to: people.customer_id } ]
            - { name: noted_at, logicalType: timestamp }
      """;
  private static final Rule KNOWN =
      new AttributeRule(new AttributeName("people", "country"), new PresenceTest.IsSet());
  private static final Rule NOTED = new RelatedRule(new Quantifier.Some(), Rows.of("notes"));
  private static final Rule NEVER_NOTED = new RelatedRule(new Quantifier.None(), Rows.of("notes"));
  private static final Rule NO_NOTES =
      new CalculationRule(
          new Calculation.Count(Rows.of("notes")), new NumberTest.AtMost(BigDecimal.ZERO));

  @TempDir Path folder;
  private SmallBrand brand;

  @BeforeEach
  void brand() {
    brand = SmallBrand.in(folder);
    brand.write("contracts/customer/notes.odcs.yaml", NOTES);
    brand.warehouse(
        "create table customer.notes (note_id bigint, customer_id varchar, noted_at timestamp)");
  }

  private AudienceEngine refreshed() throws Exception {
    return new PopulationData(brand.data(), brand.rings(), CLOCK)
        .refresh(workspace(), Progress.silent());
  }

  private Workspace workspace() throws ProblemException {
    return new WorkspaceReader().read(brand.workspace());
  }

  /** By the index, by statement, and by whoever asks while rules are counted. */
  private void count(Rule rule, int people) throws Exception {
    try (AudienceEngine engine = refreshed();
        CountDesk desk =
            CountDesk.beside(
                engine,
                workspace().catalogue(),
                new LeafStore(1_000_000),
                new CountingThreads(2),
                System::nanoTime)) {
      assertThat(engine.members(rule).count()).isEqualTo(people);
      assertThat(engine.membersAtOnce(rule).count()).isEqualTo(people);
      BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
      Segment segment = new Segment("Some", "", "people", Part.allOf(List.of(Part.of(rule))));
      answers.add(desk.asker().ask(segment, answers::add));
      Answer answer = next(answers);
      while (!answer.isLast()) {
        answer = next(answers);
      }
      assertThat(answer.counts().people()).isEqualTo(Bounds.exactly(people));
      assertThat(answer.failed()).isEmpty();
    }
  }

  private static Answer next(BlockingQueue<Answer> answers) throws InterruptedException {
    Answer answer = answers.poll(20, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer within 20 seconds");
    }
    return answer;
  }

  @Test
  void ofNobodyNobodyPasses() throws Exception {
    brand.warehouse("delete from customer.people");
    for (Rule rule : List.of(KNOWN, NOTED, NEVER_NOTED, NO_NOTES)) {
      count(rule, 0);
    }
  }

  @Test
  void onePersonWhoDidNothing() throws Exception {
    brand.warehouse("delete from customer.people where customer_id <> 'c1'");
    count(KNOWN, 1);
    count(NOTED, 0);
    count(NEVER_NOTED, 1);
    count(NO_NOTES, 1);
  }

  @Test
  void onePersonWhoDidOneThing() throws Exception {
    brand.warehouse("delete from customer.people where customer_id <> 'c1'");
    brand.warehouse("insert into customer.notes values (1, 'c1', timestamp '2026-11-20 10:00:00')");
    count(NOTED, 1);
    count(NEVER_NOTED, 0);
  }

  @Test
  void morePeopleThanCanBeNumberedAreRefusedInAPlainSentence() throws Exception {
    refreshed().close();
    brand.warehouse("alter table customer.people rename to some_people");
    brand.warehouse(
        """
        create view customer.people as
        select 'x' || i as customer_id, country, lifetime_value, orders, churn, newsletter,
          birthday, last_seen_at, joined, interests
        from range({rows}) r(i) join customer.some_people on customer_id = 'c1'
        """
            .replace("{rows}", String.valueOf(CacheTable.MOST_ROWS + 1L)));
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                new PopulationData(folder.resolve("fresh"), brand.rings(), CLOCK)
                    .refresh(workspace(), Progress.silent()));
    assertThat(refused.problem().code()).isEqualTo(RefreshProblem.TOO_MANY_PEOPLE);
    assertThat(refused.problem().details())
        .containsExactly("Customers", String.valueOf(CacheTable.MOST_ROWS + 1L));
  }

  @Test
  void theLastPersonWhoCanBeNumberedIsInASetLikeAnyOther() {
    RowSet everyone = RowSet.everyone(CacheTable.MOST_ROWS);
    assertThat(everyone.count()).isEqualTo(CacheTable.MOST_ROWS);
    assertThat(everyone.contains(CacheTable.MOST_ROWS - 1)).isTrue();
    assertThat(everyone.not()).isEqualTo(RowSet.none(CacheTable.MOST_ROWS));
  }
}
