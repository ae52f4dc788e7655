package studio.marquee.app.feature.builder.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.feature.builder.palette.Entry;
import studio.marquee.app.feature.builder.palette.Palette;
import studio.marquee.app.feature.builder.palette.PaletteReading;
import studio.marquee.app.testing.DemoStudio;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.workspace.Person;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.check.SegmentCheck;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.ListTest;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Quantifier;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.segment.TextTest;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Unit;
import studio.marquee.model.segment.YesNoTest;

/** Over the demo brand, as each of its people sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StartingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final long PEOPLE = 400;

  private @Nullable DemoStudio studio;
  private @Nullable AudienceEngine engine;

  @BeforeAll
  void makeBrand(@TempDir Path folder) throws ProblemException, InterruptedException {
    studio = DemoStudio.write(folder, PEOPLE);
    engine = studio.opener().open(Progress.silent()).engine();
  }

  @AfterAll
  void endBrand() {
    engine().close();
    demo().close();
  }

  private DemoStudio demo() {
    return java.util.Objects.requireNonNull(studio);
  }

  private AudienceEngine engine() {
    return java.util.Objects.requireNonNull(engine);
  }

  private Workspace seenBy(String id) throws ProblemException {
    Workspace workspace = demo().workspace();
    return workspace.seenBy(workspace.person(Optional.of(id)));
  }

  private static Starting starting(Workspace seen) {
    return new Starting(seen.catalogue(), seen.population(), TODAY);
  }

  private Rule rule(Item item) throws ProblemException, InterruptedException {
    Workspace seen = seenBy("mira");
    return starting(seen).rule(item, profile(seen, item));
  }

  private Optional<AttributeProfile> profile(Workspace seen, Item item)
      throws ProblemException, InterruptedException {
    Optional<AttributeName> name =
        item instanceof Item.OfAttribute(var of) && seen.marts().attribute(of).isPresent()
            ? Optional.of(of).filter(it -> it.mart().equals(seen.population().name()))
            : Optional.empty();
    return name.isPresent() ? Optional.of(engine().profile(name.get())) : Optional.empty();
  }

  private static AttributeName name(String text) {
    return AttributeName.parse(text).orElseThrow();
  }

  @Test
  void everythingThatCanBeUsedBeginsWithARuleThatPassesTheCheck() throws Exception {
    for (Person person : demo().workspace().people()) {
      Workspace seen = seenBy(person.id());
      Starting starting = starting(seen);
      Palette palette = PaletteReading.of(seen.catalogue(), seen.population(), starting);
      assertThat(palette.entries().count()).as(person.name()).isGreaterThan(60);
      SegmentCheck check = new SegmentCheck(seen.catalogue());
      for (Entry entry : palette.entries().toList()) {
        Rule rule = starting.rule(entry.item(), Optional.empty());
        Segment segment = new Segment("New", "", seen.population().name(), rule);
        assertThat(check.problems(segment).isEmpty())
            .as(person.name() + ": " + entry.item() + " begins with " + rule)
            .isEqualTo(entry.trouble().isEmpty());
      }
    }
  }

  @Test
  void nothingIsTroubleForWhoMaySeeAllMarts() throws Exception {
    Workspace seen = seenBy("mira");
    Palette palette = PaletteReading.of(seen.catalogue(), seen.population(), starting(seen));
    assertThat(palette.entries().filter(entry -> entry.trouble().isPresent()).map(Entry::title))
        .isEmpty();
  }

  @Test
  void whatIsKnownOfValuesGivesRulesThatCanBeCounted() throws Exception {
    Workspace seen = seenBy("mira");
    Starting starting = starting(seen);
    Palette palette = PaletteReading.of(seen.catalogue(), seen.population(), starting);
    SegmentCheck check = new SegmentCheck(seen.catalogue());
    List<String> empty = new ArrayList<>();
    for (Entry entry : palette.entries().toList()) {
      Rule rule = starting.rule(entry.item(), profile(seen, entry.item()));
      Segment segment = new Segment("New", "", seen.population().name(), rule);
      assertThat(check.problems(segment)).as(entry.item() + " begins with " + rule).isEmpty();
      if (engine().members(rule).count() == 0) {
        empty.add(entry.name());
      }
    }
    List<String> attributes =
        seen.population().attributes().stream().map(it -> it.name().attribute()).toList();
    assertThat(empty)
        .as("attributes that begin with nobody")
        .doesNotContainAnyElementsOf(attributes);
  }

  @Test
  void someOfAllPeopleCanBeTaken() throws Exception {
    Workspace seen = seenBy("mira");
    Starting starting = starting(seen);
    SegmentCheck check = new SegmentCheck(seen.catalogue());
    for (Item item : List.of(new Item.OfRank(), new Item.OfSplit())) {
      Rule rule = starting.rule(item, Optional.empty());
      assertThat(check.problems(new Segment("New", "", seen.population().name(), rule))).isEmpty();
      long taken = engine().members(rule).count();
      assertThat(taken).isPositive().isLessThan(engine().freshness().people());
    }
  }

  @Test
  void eachValueCanBeAskedFor() throws Exception {
    Workspace seen = seenBy("mira");
    for (Attribute attribute : PaletteReading.usable(seen.population())) {
      AttributeProfile profile = engine().profile(attribute.name());
      if (profile.shape() instanceof AttributeProfile.Values(var values)) {
        for (AttributeProfile.ValueCount value : values.stream().limit(3).toList()) {
          Rule rule = rule(new Item.OfValue(attribute.name(), value.value()));
          assertThat((long) engine().members(rule).count()).isEqualTo(value.people());
        }
      }
    }
  }

  @Test
  void valuesOfRowsSayHowManyPeopleHaveThem() throws Exception {
    for (String attribute : List.of("consents.channel", "consents.status")) {
      AttributeProfile profile = engine().profile(name(attribute));
      assertThat(profile.shape())
          .as(attribute)
          .isInstanceOfSatisfying(
              AttributeProfile.Values.class,
              shape -> assertThat(shape.values()).hasSizeGreaterThan(2));
      if (profile.shape() instanceof AttributeProfile.Values(var values)) {
        for (AttributeProfile.ValueCount value : values) {
          Rule rule = rule(new Item.OfValue(name(attribute), value.value()));
          assertThat((long) engine().members(rule).count())
              .as(attribute + " " + value.value())
              .isEqualTo(value.people());
        }
      }
    }
    assertThat(engine().profile(name("orders.net_total")).shape())
        .isEqualTo(new AttributeProfile.Nothing());
    assertThat(engine().profile(name("stores.city")).shape())
        .isEqualTo(new AttributeProfile.Nothing());
  }

  @Test
  void attributesBeginByTheirType() throws Exception {
    assertThat(rule(new Item.OfAttribute(name("people.newsletter"))))
        .isEqualTo(new AttributeRule(name("people.newsletter"), new YesNoTest.IsTrue()));
    assertThat(rule(new Item.OfAttribute(name("people.last_order_at"))))
        .isEqualTo(
            new AttributeRule(name("people.last_order_at"), new TimeTest.WithinLast(30, Unit.DAY)));
    assertThat(rule(new Item.OfAttribute(name("people.birthday"))))
        .isEqualTo(new AttributeRule(name("people.birthday"), new TimeTest.Anniversary(0, 30)));
    AttributeProfile orders = engine().profile(name("people.orders_count"));
    BigDecimal median = ((AttributeProfile.Histogram) orders.shape()).median();
    assertThat(rule(new Item.OfAttribute(name("people.orders_count"))))
        .isInstanceOfSatisfying(
            AttributeRule.class,
            it ->
                assertThat(it.test())
                    .isInstanceOfSatisfying(
                        NumberTest.AtLeast.class,
                        test -> {
                          assertThat(test.value().scale()).isZero();
                          assertThat(test.value())
                              .isBetween(
                                  median.subtract(BigDecimal.ONE), median.add(BigDecimal.ONE));
                        }));
    assertThat(rule(new Item.OfAttribute(name("people.orders_12m"))))
        .isEqualTo(
            new AttributeRule(name("people.orders_12m"), new NumberTest.AtLeast(BigDecimal.ONE)));
    assertThat(rule(new Item.OfAttribute(name("people.country"))))
        .isInstanceOfSatisfying(
            AttributeRule.class, it -> assertThat(it.test()).isInstanceOf(TextTest.IsAnyOf.class));
    assertThat(rule(new Item.OfAttribute(name("people.interests"))))
        .isInstanceOfSatisfying(
            AttributeRule.class, it -> assertThat(it.test()).isInstanceOf(ListTest.HasAnyOf.class));
  }

  @Test
  void behavioursBeginWithOnceInTheLast30Days() throws Exception {
    assertThat(rule(new Item.OfBehaviour("orders")))
        .isEqualTo(
            new RelatedRule(
                new Quantifier.AtLeast(1),
                Rows.of("orders").during(new TimeTest.WithinLast(30, Unit.DAY))));
    AttributeName category = name("product_views.category");
    assertThat(rule(new Item.OfValue(category, "Boots")))
        .isEqualTo(
            new RelatedRule(
                new Quantifier.Some(),
                Rows.of("product_views")
                    .where(
                        Part.of(
                            new AttributeRule(category, new TextTest.IsAnyOf(List.of("Boots")))))
                    .during(new TimeTest.WithinLast(30, Unit.DAY))));
  }

  @Test
  void whatBelongsToPeopleIsReachedOverOtherMarts() throws Exception {
    assertThat(rule(new Item.OfRelated("households")))
        .isEqualTo(new RelatedRule(new Quantifier.Some(), Rows.of("households")));
    assertThat(rule(new Item.OfRelated("products")))
        .isInstanceOfSatisfying(
            RelatedRule.class,
            it ->
                assertThat(it.rows().path())
                    .containsExactly(Hop.to("order_lines"), Hop.to("products")));
  }

  @Test
  void audiencesAreReferredToAndTemplatesAreCopied() throws Exception {
    assertThat(rule(new Item.OfAudience("win-back"))).isEqualTo(new AudienceRule("win-back"));
    Segment saved = seenBy("mira").catalogue().audience("win-back").orElseThrow().segment();
    assertThat(rule(new Item.OfTemplate("win-back"))).isEqualTo(saved.whole());
  }

  @Test
  void listsAreHeldAgainstTheAttributeThatTheirColumnIsCalledLike() throws Exception {
    assertThat(rule(new Item.OfList("vip-guests")))
        .isEqualTo(new ListRule(name("people.customer_id"), "vip-guests", ""));
    Workspace seen = seenBy("mira");
    Catalogue brought =
        new Catalogue(
            seen.marts(),
            List.of(),
            List.of(),
            List.of(
                new PeopleList(
                    "towns", "Nr", Map.of("Nr", List.of("1"), "CITY", List.of("Munich"))),
                new PeopleList("keys", "who", Map.of("who", List.of("c0000081")))));
    Starting starting = new Starting(brought, seen.population(), TODAY);
    assertThat(starting.rule(new Item.OfList("towns"), Optional.empty()))
        .isEqualTo(new ListRule(name("people.city"), "towns", "CITY"));
    assertThat(starting.rule(new Item.OfList("keys"), Optional.empty()))
        .isEqualTo(new ListRule(name("people.customer_id"), "keys", ""));
  }
}
