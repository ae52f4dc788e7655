package studio.marquee.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.marquee.model.check.CheckedShop.DE;
import static studio.marquee.model.check.CheckedShop.ORDERS;
import static studio.marquee.model.check.CheckedShop.all;
import static studio.marquee.model.check.CheckedShop.audience;
import static studio.marquee.model.check.CheckedShop.is;
import static studio.marquee.model.check.CheckedShop.name;
import static studio.marquee.model.check.CheckedShop.said;
import static studio.marquee.model.check.CheckedShop.segment;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.Window;

class ReferenceCheckTest {
  private static final Rule GERMAN = is("people.country", DE).rule();

  @Test
  void audiencesAreThereAndOfTheSamePopulation() {
    Catalogue catalogue =
        CheckedShop.catalogue(
            audience("german", GERMAN),
            new Audience("homes", new Segment("H", "", "homes", new Everyone())),
            audience("broken", is("people.shoes", DE).rule()));
    assertThat(said(catalogue, segment(in("german")))).isEmpty();
    assertThat(said(catalogue, segment(in("germen"))))
        .containsExactly("UNKNOWN_AUDIENCE_NEAR /rule/audience");
    assertThat(said(catalogue, segment(in("newcomers"))))
        .containsExactly("UNKNOWN_AUDIENCE /rule/audience");
    assertThat(said(catalogue, segment(in("homes"))))
        .containsExactly("AUDIENCE_OF_OTHERS /rule/audience");
    assertThat(said(catalogue, segment(in("broken"))))
        .containsExactly("BROKEN_AUDIENCE /rule/audience");
    Rule order = new PriorityRule(List.of("german", "nobody-else"), "german");
    assertThat(said(catalogue, segment(order)))
        .containsExactly("UNKNOWN_AUDIENCE /rule/audiences/1");
  }

  @Test
  void audiencesBelowOrdersAreAboutTheRowsThere() {
    Catalogue catalogue = CheckedShop.catalogue(audience("german", GERMAN));
    assertThat(said(catalogue, segment(some(ORDERS.where(Part.of(in("german")))))))
        .containsExactly("AUDIENCE_OF_OTHERS /rule/rows/where/0/audience");
    Rows back =
        new Rows(
            List.of(Hop.to("orders"), Hop.to("people")),
            List.of(Part.of(in("german"))),
            new Window.Ever());
    assertThat(said(catalogue, segment(some(back)))).isEmpty();
  }

  @Test
  void circlesAreNamed() {
    assertCircle("a → b → c → a", in("b"), in("c"), in("a"));
    assertCircle("a → a", in("a"), GERMAN, GERMAN);
    assertCircle("b → c → b", in("b"), all(Part.not(in("c"))), in("b"));
    assertCircle("a → b → a", in("b"), new PriorityRule(List.of("a", "c"), "c"), GERMAN);
    assertCircle("a → b → a", some(ORDERS.where(Part.of(in("b")))), in("a"), GERMAN);
    Catalogue straight =
        CheckedShop.catalogue(
            audience("a", all(Part.of(in("b")), Part.of(in("c")))),
            audience("b", in("c")),
            audience("c", GERMAN));
    assertThat(said(straight, segment(in("a")))).isEmpty();
  }

  /** What is being edited counts, and not what was saved before. */
  @Test
  void audienceIsCheckedAsItWouldBeSaved() {
    Catalogue saved = CheckedShop.catalogue(audience("a", GERMAN), audience("b", in("a")));
    SegmentCheck check = new SegmentCheck(saved);
    assertThat(check.problems(segment(in("b")))).isEmpty();
    assertThat(check.findings(audience("a", in("b"))))
        .extracting(Finding::problem)
        .containsExactly(Problem.of(CheckProblem.AUDIENCE_CIRCLE, "/rule/audience", "b → a → b"));
  }

  /** Every audience refers to all before it, so there are more ways than could ever be walked. */
  @Test
  void manyReferencesAreLookedAtOnce() {
    Audience[] audiences = new Audience[60];
    audiences[0] = audience("a0", GERMAN);
    for (int i = 1; i < audiences.length; i++) {
      Part[] before = new Part[i];
      for (int j = 0; j < i; j++) {
        before[j] = Part.of(in("a" + j));
      }
      audiences[i] = audience("a" + i, all(before));
    }
    assertThat(said(CheckedShop.catalogue(audiences), segment(in("a59")))).isEmpty();
  }

  @Test
  void listsHoldTextsAndWholeNumbers() {
    assertThat(said(new ListRule(name("people.country"), "vip", ""))).isEmpty();
    assertThat(said(new ListRule(name("people.visits"), "vip", "no"))).isEmpty();
    assertThat(said(new ListRule(name("people.spend"), "vip", "phone")))
        .containsExactly("NOT_IN_LISTS /rule/attribute", "UNKNOWN_COLUMN /rule/column");
    assertThat(said(new ListRule(name("people.country"), "vipp", "")))
        .containsExactly("UNKNOWN_LIST_NEAR /rule/list");
    assertThat(said(new ListRule(name("people.country"), "strangers", "")))
        .containsExactly("UNKNOWN_LIST /rule/list");
  }

  @Test
  void keysNeedAKey() {
    assertThat(said(new KeysRule(List.of("1")))).isEmpty();
  }

  private static void assertCircle(String circle, Rule a, Rule b, Rule c) {
    Catalogue catalogue =
        CheckedShop.catalogue(audience("a", a), audience("b", b), audience("c", c));
    assertThat(new SegmentCheck(catalogue).problems(segment(in("a"))))
        .containsExactly(Problem.of(CheckProblem.AUDIENCE_CIRCLE, "/rule/audience", circle));
  }

  private static Rule in(String name) {
    return new AudienceRule(name);
  }

  private static Rule some(Rows rows) {
    return new RelatedRule(new Quantifier.Some(), rows);
  }
}
