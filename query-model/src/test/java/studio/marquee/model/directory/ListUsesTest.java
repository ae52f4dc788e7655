package studio.marquee.model.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;

class ListUsesTest {
  private static final AttributeName COUNTRY = new AttributeName("people", "country");

  private static Audience audience(String name, Rule rule) {
    return new Audience(name, new Segment(name, "", "people", rule));
  }

  private static PeopleList list(String name) {
    return new PeopleList(name, "who", Map.of("who", List.of("Norway")));
  }

  private static ListRule on(String list) {
    return new ListRule(COUNTRY, list, "");
  }

  @Test
  void whoAsksForTheListItselfOrByAnotherAudienceNeedsIt() {
    Catalogue catalogue =
        new Catalogue(
            TestMarts.MARTS,
            List.of(),
            List.of(
                audience("all", new Everyone()),
                audience("deep", Part.allOf(List.of(Part.not(on("fair"))))),
                audience("by-another", new AudienceRule("deep")),
                audience("other", on("show")),
                audience("broken", on("gone"))),
            List.of(list("fair"), list("show")));
    assertThat(ListUses.of(catalogue, "fair"))
        .extracting(Audience::name)
        .containsExactly("deep", "by-another");
    assertThat(ListUses.of(catalogue, "show")).extracting(Audience::name).containsExactly("other");
    assertThat(ListUses.of(catalogue, "gone")).isEmpty();
  }
}
