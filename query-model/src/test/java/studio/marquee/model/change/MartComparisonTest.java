package studio.marquee.model.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MartComparisonTest {
  /** One edit of the contract, and what it is called in either direction. */
  private record Edit(ChangeKind forth, ChangeKind back, String old, String fresh) {}

  private static final List<Edit> EDITS =
      List.of(
          same(ChangeKind.CONTRACT_CHANGED, "id: shop.orders", "id: shop.sales"),
          same(ChangeKind.ROLE_CHANGED, "value: behaviour", "value: reference"),
          same(ChangeKind.PERSON_KEY_CHANGED, "Key, value: customer_id", "Key, value: other_id"),
          same(ChangeKind.TIME_CHANGED, "value: occurred_at", "value: loaded_at"),
          both(
              ChangeKind.TIME_REMOVED,
              ChangeKind.TIME_ADDED,
              "      - { property: marquee.timeColumn, value: occurred_at }\n",
              ""),
          same(
              ChangeKind.FRESHNESS_CHANGED,
              "Column, value: loaded_at",
              "Column, value: occurred_at"),
          same(ChangeKind.RELATION_CHANGED, "to: people.customer_id", "to: people.number"),
          both(
              ChangeKind.RELATION_REMOVED,
              ChangeKind.RELATION_ADDED,
              "        relationships: [{ to: people.customer_id }]\n",
              ""),
          both(
              ChangeKind.RETENTION_SHORTENED,
              ChangeKind.RETENTION_LENGTHENED,
              "retention, value: 4",
              "retention, value: 2"),
          both(
              ChangeKind.PROMISE_WEAKENED,
              ChangeKind.PROMISE_STRENGTHENED,
              "freshness, value: 24",
              "freshness, value: 48"),
          both(
              ChangeKind.PROMISE_WEAKENED,
              ChangeKind.PROMISE_STRENGTHENED,
              "availability, value: 99",
              "availability, value: 95"),
          both(
              ChangeKind.PROMISE_WITHDRAWN,
              ChangeKind.PROMISE_ADDED,
              "  - { property: availability, value: 99 }\n",
              ""),
          same(
              ChangeKind.DELIVERY_CHANGED,
              "{ property: marquee.role, value: behaviour }",
              """
              { property: marquee.role, value: behaviour }
                    - { property: marquee.delivery, value: parts }
                    - { property: marquee.partition, value: occurred_at }\
              """),
          same(ChangeKind.TABLE_MOVED, "commerce.orders", "sales.orders"),
          same(ChangeKind.DOMAIN_CHANGED, "domain: commerce", "domain: sales"),
          same(ChangeKind.PEOPLE_CHANGED, "name: Olu", "name: Ann"),
          same(ChangeKind.ORIGIN_CHANGED, "raw.orders", "raw.sales"),
          same(ChangeKind.QUALITY_CHANGED, "mustBeGreaterThan: 0", "mustBeGreaterThan: 9"),
          same(ChangeKind.TITLE_CHANGED, "businessName: Orders", "businessName: Sales"),
          same(ChangeKind.DESCRIPTION_CHANGED, "One row per order.", "A row per order."),
          same(ChangeKind.DESCRIPTION_CHANGED, "What was paid.", "What somebody paid."),
          same(ChangeKind.TITLE_CHANGED, "businessName: Paid", "businessName: Total"),
          both(
              ChangeKind.ATTRIBUTE_REMOVED,
              ChangeKind.ATTRIBUTE_ADDED,
              "      - name: other_id\n        logicalType: string\n",
              ""),
          same(ChangeKind.TYPE_CHANGED, "logicalType: integer", "logicalType: string"),
          both(
              ChangeKind.TYPE_WIDENED,
              ChangeKind.TYPE_NARROWED,
              "logicalType: integer",
              "logicalType: number"),
          same(ChangeKind.COLUMN_MOVED, "physicalName: net\n", "physicalName: paid\n"),
          both(
              ChangeKind.BECAME_REQUIRED,
              ChangeKind.BECAME_OPTIONAL,
              "- name: pieces",
              "- name: pieces\n        required: true"),
          both(ChangeKind.NO_LONGER_UNIQUE, ChangeKind.BECAME_UNIQUE, "        unique: true\n", ""),
          both(
              ChangeKind.VALUES_REMOVED,
              ChangeKind.VALUES_ADDED,
              "[Shipped, Returned]",
              "[Shipped]"),
          both(
              ChangeKind.VALUES_UNLIMITED,
              ChangeKind.VALUES_LIMITED,
              "arguments: { validValues: [Shipped, Returned] }",
              "arguments: { pattern: . }"),
          both(
              ChangeKind.CLASSIFICATION_RAISED,
              ChangeKind.CLASSIFICATION_LOWERED,
              "classification: internal",
              "classification: restricted"),
          same(ChangeKind.IDENTIFIER_CHANGED, "value: email", "value: phone"),
          both(
              ChangeKind.IDENTIFIER_LIFTED,
              ChangeKind.IDENTIFIER_SAID,
              "          - { property: marquee.identifier, value: email }\n",
              ""),
          both(
              ChangeKind.COUNT_ONLY_LIFTED,
              ChangeKind.COUNT_ONLY_SAID,
              "countOnly, value: true",
              "countOnly, value: false"),
          both(
              ChangeKind.EXPORT_GRANTED,
              ChangeKind.EXPORT_WITHDRAWN,
              "mayLeave, value: false",
              "mayLeave, value: true"),
          same(ChangeKind.UNIT_CHANGED, "value: EUR", "value: NOK"),
          both(
              ChangeKind.UNIT_REMOVED,
              ChangeKind.UNIT_SAID,
              "          - { property: marquee.unit, value: EUR }\n",
              ""),
          both(
              ChangeKind.REVIVED,
              ChangeKind.DEPRECATED,
              "          - { property: marquee.deprecated, value: Use status. }\n",
              ""),
          same(ChangeKind.SYNONYMS_CHANGED, "value: purchases", "value: sales"),
          same(ChangeKind.SYNONYMS_CHANGED, "value: amount", "value: sum"));

  private static Edit same(ChangeKind kind, String old, String fresh) {
    return new Edit(kind, kind, old, fresh);
  }

  private static Edit both(ChangeKind forth, ChangeKind back, String old, String fresh) {
    return new Edit(forth, back, old, fresh);
  }

  @Test
  void eachEditIsOneChangeOfItsKindInEitherDirection() throws Exception {
    MartRelease before = WrittenMart.BEFORE.release();
    List<Runnable> wrong = new ArrayList<>();
    for (Edit edit : EDITS) {
      MartRelease after = WrittenMart.BEFORE.with(edit.old(), edit.fresh()).release();
      List<ChangeKind> forth = kinds(before, after);
      List<ChangeKind> back = kinds(after, before);
      wrong.add(() -> assertThat(without(forth)).as(edit.fresh()).containsExactly(edit.forth()));
      wrong.add(() -> assertThat(without(back)).as(edit.fresh()).containsExactly(edit.back()));
    }
    assertSoftly(softly ->
        wrong.forEach(check -> softly.assertThatCode(check::run).doesNotThrowAnyException()));
  }

  /** A list of values is a rule of quality as well; a pattern in its place is another rule. */
  private static List<ChangeKind> without(List<ChangeKind> kinds) {
    boolean isOfValues =
        kinds.contains(ChangeKind.VALUES_LIMITED) || kinds.contains(ChangeKind.VALUES_UNLIMITED);
    return kinds.stream()
        .filter(kind -> !isOfValues || kind != ChangeKind.QUALITY_CHANGED)
        .toList();
  }

  private static List<ChangeKind> kinds(MartRelease before, MartRelease after) {
    return MartComparison.changes(before, after).stream().map(Change::kind).toList();
  }

  @Test
  void anotherKeyIsBreaking() throws Exception {
    MartRelease after =
        WrittenMart.BEFORE
            .with("        primaryKey: true\n", "")
            .with("name: other_id\n", "name: other_id\n        primaryKey: true\n")
            .release();
    List<Change> changes = MartComparison.changes(WrittenMart.BEFORE.release(), after);
    assertThat(changes)
        .containsExactly(new Change(ChangeKind.KEY_CHANGED, "orders", "", "order_id", "other_id"));
    assertThat(VersionStep.demandedBy(changes)).isEqualTo(VersionStep.MAJOR);
  }

  @Test
  void everyKindIsToldOfSomeEdit() {
    Set<ChangeKind> told =
        EnumSet.of(ChangeKind.KEY_CHANGED, ChangeKind.MART_ADDED, ChangeKind.MART_REMOVED);
    for (Edit edit : EDITS) {
      told.add(edit.forth());
      told.add(edit.back());
    }
    assertThat(told).containsExactlyInAnyOrder(ChangeKind.values());
  }

  @Test
  void nothingIsToldOfTheSame() throws Exception {
    MartRelease release = WrittenMart.BEFORE.release();
    assertThat(MartComparison.changes(release, release)).isEmpty();
    assertThat(VersionStep.demandedBy(List.of())).isEqualTo(VersionStep.NONE);
  }

  @Test
  void martsComeAndGo() throws Exception {
    MartRelease release = WrittenMart.BEFORE.release();
    assertThat(MartComparison.changes(List.of(release), List.of()))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.MART_REMOVED);
    assertThat(MartComparison.changes(List.of(), List.of(release)))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.MART_ADDED);
  }

  @Test
  void saysWhatIsDifferentInWords() throws Exception {
    MartRelease after = WrittenMart.BEFORE.with("value: EUR", "value: NOK").release();
    List<Change> changes = MartComparison.changes(WrittenMart.BEFORE.release(), after);
    assertThat(new ChangeWords(Locale.UK).of(changes.getFirst()))
        .isEqualTo("orders.net_total counts NOK instead of EUR");
    for (ChangeKind kind : ChangeKind.values()) {
      Change change = new Change(kind, "orders", "net_total", "one", "");
      assertThat(new ChangeWords(Locale.UK).of(change)).contains("orders.net_total");
    }
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    SemanticVersion before = SemanticVersion.parse("v1.9.3").orElseThrow();
    assertThat(before).hasToString("1.9.3");
    assertThat(SemanticVersion.parse("1.10.0-draft").orElseThrow().stepFrom(before))
        .isEqualTo(VersionStep.MINOR);
    assertThat(SemanticVersion.parse("2.0.0").orElseThrow().stepFrom(before))
        .isEqualTo(VersionStep.MAJOR);
    assertThat(SemanticVersion.parse("1.9.4").orElseThrow().stepFrom(before))
        .isEqualTo(VersionStep.PATCH);
    assertThat(SemanticVersion.parse("1.2.9").orElseThrow().stepFrom(before))
        .isEqualTo(VersionStep.NONE);
    assertThat(before.raised(VersionStep.MAJOR)).hasToString("2.0.0");
    for (String wrong : List.of("", "1", "1.2", "01.2.3", "1.2.3.4", "first", "1.2.99999999999")) {
      assertThat(SemanticVersion.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
