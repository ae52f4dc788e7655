package studio.marquee.model.words;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.words.SaidOfTheShop.all;
import static studio.marquee.model.words.SaidOfTheShop.is;
import static studio.marquee.model.words.SaidOfTheShop.name;
import static studio.marquee.model.words.SaidOfTheShop.path;
import static studio.marquee.model.words.SaidOfTheShop.say;
import static studio.marquee.model.words.SaidOfTheShop.sayNow;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.LifecycleRule.Stage;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SequenceRule.Done;
import studio.marquee.model.segment.SequenceRule.Gap;
import studio.marquee.model.segment.SequenceRule.Step;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.Window;

/** Habits and sequences, in words. */
class HabitSentenceTest {
  private static final Rows ORDERS = Rows.of("orders");
  private static final Gap A_WEEK = new Gap.AtMost(7, Unit.DAY);
  private static final Gap ANY_TIME = new Gap.AnyTime();

  @Test
  void everyStageReads() {
    assertThat(stage(new Stage.FirstTime(new TimeTest.WithinLast(30, Unit.DAY))))
        .isEqualTo(
            "Customers the first of whose orders was in the last 30 days (22 Oct to"
                + " 20 Nov 2026, Berlin).");
    assertThat(stage(new Stage.Regularly(3, 6, Unit.MONTH)))
        .isEqualTo(
            "Customers who have orders in at least 3 of the last 6 months, counted back from now"
                + " (21 May to 20 Nov 2026, Berlin).");
    assertThat(stage(new Stage.Regularly(6, 6, Unit.MONTH)))
        .isEqualTo(
            "Customers who have orders in each of the last 6 months, counted back from now"
                + " (21 May to 20 Nov 2026, Berlin).");
    assertThat(stage(new Stage.Regularly(1, 1, Unit.MONTH)))
        .isEqualTo("Customers who have orders in the last month (21 Oct to 20 Nov 2026, Berlin).");
    assertThat(stage(new Stage.Stopped(90, Unit.DAY)))
        .isEqualTo(
            "Customers who had orders more than 90 days ago (before 23 Aug 2026, Berlin), but none"
                + " since.");
    assertThat(stage(new Stage.Restarted(30, 90, Unit.DAY)))
        .isEqualTo(
            "Customers who have orders again in the last 30 days (22 Oct to 20 Nov 2026, Berlin),"
                + " after none between 120 and 30 days ago (24 Jul to 21 Oct 2026, Berlin) and some"
                + " before that.");
  }

  @Test
  void aStageStandsAmongOthers() {
    Rows web = ORDERS.where(Part.of(is("orders.channel", "Web")));
    LifecycleRule stopped = new LifecycleRule(web, new Stage.Stopped(1, Unit.YEAR));
    assertThat(say(all(stopped, is("people.country", "Germany"))))
        .isEqualTo(
            "Customers (who had orders (whose channel is Web) more than 1 year ago, but none since)"
                + " and whose country is Germany.");
    assertThat(say(new Group(new Group.Join.AllOf(), List.of(Part.not(stopped)))))
        .isEqualTo(
            "Customers who are not among those who had orders (whose channel is Web) more than"
                + " 1 year ago, but none since (those without any are included).");
  }

  @Test
  void aSequenceReadsStepByStep() {
    Rows views = Rows.of("product_views").where(Part.of(is("product_views.category", "Footwear")));
    SequenceRule rule =
        new SequenceRule(
            List.of(
                new Step(Done.DID, views, List.of(name("product_views.product_id")), ANY_TIME),
                step(Done.DID_NOT, A_WEEK),
                step(Done.DID, new Gap.AtMost(1, Unit.WEEK))),
            new Window.During(new TimeTest.WithinLast(90, Unit.DAY)),
            new Gap.AtMost(30, Unit.DAY));
    assertThat(sayNow(rule))
        .isEqualTo(
            "Customers who have, one after another: product views whose category is Footwear; then,"
                + " before the next of these, within 7 days, no order lines of orders; then, within"
                + " 1 week, order lines of orders; all with the same product; what happened of this"
                + " happened in the last 90 days (23 Aug to 20 Nov 2026, Berlin); from the first to"
                + " the last of these at most 30 days.");
  }

  @Test
  void whatWasNotDoneSaysUntilWhen() {
    assertThat(say(sequence(ANY_TIME, Done.DID_NOT)))
        .isEqualTo("Customers who have, one after another: orders; then, up to now, no orders.");
    assertThat(say(sequence(A_WEEK, Done.DID_NOT)))
        .isEqualTo(
            "Customers who have, one after another: orders; then, within 7 days or up to now if"
                + " that is sooner, no orders.");
    assertThat(say(sequence(ANY_TIME, Done.DID_NOT, Done.DID)))
        .isEqualTo(
            "Customers who have, one after another: orders; then, before the next of these, no"
                + " orders; then orders.");
    assertThat(say(all(sequence(A_WEEK, Done.DID), is("people.country", "Germany"))))
        .isEqualTo(
            "Customers (who have, one after another: orders; then, within 7 days, orders) and whose"
                + " country is Germany.");
  }

  private static Step step(Done done, Gap within) {
    return new Step(
        done, path("orders", "order_lines"), List.of(name("order_lines.product_id")), within);
  }

  private static SequenceRule sequence(Gap within, Done... next) {
    Step first = new Step(Done.DID, ORDERS, List.of(), ANY_TIME);
    List<Step> steps = new ArrayList<>(List.of(first));
    for (Done done : next) {
      steps.add(new Step(done, ORDERS, List.of(), within));
    }
    return new SequenceRule(steps, new Window.Ever(), ANY_TIME);
  }

  private static String stage(Stage stage) {
    return sayNow(new LifecycleRule(ORDERS, stage));
  }
}
