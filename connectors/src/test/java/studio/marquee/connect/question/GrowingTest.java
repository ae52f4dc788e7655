package studio.marquee.connect.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.answer.Growth;
import studio.marquee.model.answer.Growth.Cause;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;

class GrowingTest {
  @TempDir Path folder;

  @Test
  void whoCameAndWentDidSoForOneCause() throws Exception {
    SmallBrand brand = SmallBrand.in(folder);
    brand.warehouse(
        "update customer.people set birthday = date '2026-11-10' where customer_id = 'c2';"
            + "update customer.people set birthday = date '2026-11-18' where customer_id = 'c3';"
            + "update customer.people set birthday = date '2026-11-18' where customer_id = 'c4';"
            + "update customer.people set birthday = date '2026-11-10' where customer_id = 'c5';");
    refresh(brand, "2026-11-20T06:00:00Z");
    brand.warehouse(
        "delete from customer.people where customer_id = 'c4';"
            + "update customer.people set birthday = date '2026-11-24' where customer_id = 'c6';"
            + "insert into customer.people (customer_id, country, birthday) values"
            + " ('c8', 'Austria', date '2026-11-25');");
    refresh(brand, "2026-11-25T06:00:00Z");
    Rule lately = is("birthday", new TimeTest.WithinLast(14, Unit.DAY));
    Rule austria = is("country", new TextTest.IsAnyOf(List.of("Austria")));
    Segment segment = new Segment("Lately", "", "people", lately);
    // c2 and c5 roll out of the window, c4 is gone, c6 and c8 come in.
    assertThat(growth(brand, segment, Optional.empty()))
        .returns(new Headcount.Exactly(4), Growth::before)
        .returns(new Headcount.Exactly(3), Growth::after)
        .returns(counts(0, 0, 2), Growth::entered)
        .returns(counts(0, 2, 1), Growth::left);
    // Among Austrians alone c2, c4 and c5 leave by the rule; c8 is new.
    Segment narrower =
        segment.withRule(
            new Group(new Group.Join.AllOf(), List.of(Part.of(lately), Part.of(austria))));
    assertThat(growth(brand, narrower, Optional.of(segment)))
        .returns(new Headcount.Exactly(4), Growth::before)
        .returns(new Headcount.Exactly(2), Growth::after)
        .returns(counts(0, 0, 1), Growth::entered)
        .returns(counts(3, 0, 0), Growth::left);
    assertThat(growth(brand, segment, Optional.of(narrower)))
        .returns(counts(0, 0, 2), Growth::entered)
        .returns(counts(0, 0, 0), Growth::left);
  }

  private static Map<Cause, Headcount> counts(int rule, int window, int data) {
    return Map.of(
        Cause.RULE_CHANGED,
        new Headcount.Exactly(rule),
        Cause.WINDOW_ROLLED,
        new Headcount.Exactly(window),
        Cause.DATA_CHANGED,
        new Headcount.Exactly(data));
  }

  private static AttributeRule is(String attribute, AttributeTest test) {
    return new AttributeRule(new AttributeName("people", attribute), test);
  }

  private static void refresh(SmallBrand brand, String moment) throws Exception {
    data(brand, moment).refresh(workspace(brand), Progress.silent()).close();
  }

  private static Growth growth(SmallBrand brand, Segment segment, Optional<Segment> before)
      throws Exception {
    Workspace workspace = workspace(brand);
    List<AudienceEngine> kept = data(brand, "2026-11-25T07:00:00Z").kept(workspace);
    assertThat(kept).hasSize(2);
    try (AudienceEngine now = kept.getFirst();
        AudienceEngine then = kept.getLast()) {
      return Growing.between(workspace, then, now, segment, before).answer();
    }
  }

  private static Workspace workspace(SmallBrand brand) throws Exception {
    return new WorkspaceReader().read(brand.workspace()).seen();
  }

  private static PopulationData data(SmallBrand brand, String moment) {
    Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    return new PopulationData(brand.data(), brand.rings(), clock);
  }
}
