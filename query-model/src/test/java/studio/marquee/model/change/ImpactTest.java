package studio.marquee.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.check.Outreach;
import studio.marquee.model.format.PolicyReader;
import studio.marquee.model.format.ReachReader;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.SuppressionReader;
import studio.marquee.model.format.TraitsReader;
import studio.marquee.model.policy.Policy;

class ImpactTest {
  private static final String BUYERS =
      """
      {
        "format": "marquee.segment/1", "title": "Buyers", "population": "people",
        "rule": {
          "kind": "group", "join": "all of",
          "parts": [
            { "kind": "attribute", "attribute": "people.country", "test": "is any of", "values": ["Norway"] },
            { "kind": "related", "quantifier": "some",
              "rows": { "path": ["orders"], "during": { "test": "within last", "count": 30, "unit": "days" } } }
          ]
        },
        "exclude": [
          { "kind": "attribute", "attribute": "people.newsletter", "test": "is true" }
        ]
      }
      """;
  private static final String FRIENDS =
      """
      {
        "format": "marquee.segment/1", "title": "Friends", "population": "people",
        "rule": { "kind": "audience", "audience": "buyers" }
      }
      """;
  private static final String TRAITS =
      """
      format: marquee.traits/1
      traits:
        - name: people.order_count
          title: Orders
          calculation: { calculate: count, rows: { path: [orders] } }
      """;
  private static final String POLICY =
      """
      format: marquee.policy/1
      owner: Privacy
      roles: [{ name: Builder }]
      teams: [{ name: Team }]
      entries:
        - name: builders
          role: Builder
          marts: [people]
          actions: [count]
          floor: 0
          columns: { upTo: internal, hidden: [people.country] }
      """;

  private static final String SUPPRESSION =
      """
      format: marquee.suppression/1
      owner: Privacy
      suppressions:
        - name: Bought just now
          rule:
            kind: group
            join: all of
            parts:
              - { kind: everyone }
              - kind: related
                quantifier: some
                rows: { path: [orders], during: { test: within last, count: 3, unit: days } }
      """;
  private static final String REACH =
      """
      format: marquee.reach/1
      channels:
        - name: post
          title: Post
          has: { kind: attribute, attribute: people.country, test: is set }
          consented: { kind: attribute, attribute: people.newsletter, test: is true }
      """;

  private static Impact impact() throws Exception {
    List<Audience> audiences = new ArrayList<>();
    audiences.add(new Audience("buyers", new SegmentReader().read("buyers", BUYERS)));
    audiences.add(new Audience("friends", new SegmentReader().read("friends", FRIENDS)));
    List<Trait> traits = new TraitsReader().read("traits.yaml", TRAITS);
    Policy policy = new PolicyReader().read("policies/roles.yaml", POLICY);
    Catalogue catalogue = new Catalogue(TestMarts.MARTS, traits, audiences, List.of());
    Outreach outreach =
        new Outreach(
            "people",
            new SuppressionReader().read("policies/suppression.yaml", SUPPRESSION),
            new ReachReader().read("reach.yaml", REACH));
    return new Impact(catalogue, Optional.of(policy), outreach, Locale.UK);
  }

  private static List<String> touched(ChangeKind kind, String mart, String attribute, String before)
      throws Exception {
    return impact().of(new Change(kind, mart, attribute, before, "")).stream()
        .map(it -> it.kind() + " " + it.name() + " " + it.place() + ": " + it.said())
        .toList();
  }

  @Test
  void namesTheRulesThatUseAnAttributeAndThoseThatUseThem() throws Exception {
    assertThat(touched(ChangeKind.ATTRIBUTE_REMOVED, "people", "country", ""))
        .containsExactly(
            "AUDIENCE buyers /rule/parts/0/attribute: whose country is Norway",
            "AUDIENCE friends /rule/audience: who are in the audience “Buyers”",
            "POLICY_ENTRY builders /entries/0/columns: Builder",
            "REACH_CHANNEL post /channels/0/has/attribute: whose country is known");
  }

  @Test
  void looksAtWhoIsLeftOutAsWell() throws Exception {
    assertThat(touched(ChangeKind.TYPE_CHANGED, "people", "newsletter", ""))
        .hasSize(3)
        .anyMatch(said -> said.startsWith("REACH_CHANNEL post /channels/0/consented/attribute: "))
        .first()
        .asString()
        .startsWith("AUDIENCE buyers /exclude/0/attribute: ");
  }

  @Test
  void namesWhatRestsOnARelationOrOnTheTime() throws Exception {
    String time = TestMarts.MARTS.mart("orders").orElseThrow().time();
    assertThat(touched(ChangeKind.TIME_REMOVED, "orders", "", time))
        .hasSize(3)
        .anyMatch(said ->
            said.startsWith(
                "SUPPRESSION Bought just now /suppressions/0/rule/parts/1/rows/during: who"))
        .first()
        .asString()
        .startsWith("AUDIENCE buyers /rule/parts/1/rows/during: ");
    assertThat(touched(ChangeKind.RELATION_REMOVED, "orders", "customer_id", "people.customer_id"))
        .hasSize(4)
        .anyMatch(said -> said.startsWith("TRAIT people.order_count /calculation/rows/path/0"));
  }

  @Test
  void aMartThatIsGoneTouchesEveryoneWhoUsesIt() throws Exception {
    assertThat(touched(ChangeKind.MART_REMOVED, "people", "", ""))
        .contains(
            "POLICY_ENTRY builders /entries/0/marts: Builder",
            "POLICY_ENTRY builders /entries/0/columns: Builder")
        .anyMatch(said -> said.startsWith("AUDIENCE buyers /population: "))
        .anyMatch(said -> said.startsWith("TRAIT people.order_count /name"));
  }

  @Test
  void nobodyIsTouchedByWhatNobodyUses() throws Exception {
    assertThat(touched(ChangeKind.ATTRIBUTE_REMOVED, "people", "utm", "")).isEmpty();
    assertThat(touched(ChangeKind.ATTRIBUTE_ADDED, "people", "new_one", "")).isEmpty();
    assertThat(touched(ChangeKind.RELATION_ADDED, "orders", "store_id", "")).isEmpty();
  }
}
