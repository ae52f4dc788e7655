package studio.marquee.model.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.marquee.model.TestMarts;
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.directory.MartEntry.Origin;
import studio.marquee.model.format.ContractReader;
import studio.marquee.model.format.SegmentReader;
import studio.marquee.model.format.TraitsReader;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.Marts;

class DirectoryReadingTest {
  private static final String SCORES =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: shop.scores
      version: 1.0.0
      status: active
      domain: science
      schema:
        - name: scores
          customProperties:
            - { property: marquee.role, value: reference }
            - { property: marquee.derivedFrom, value: [orders, raw.clicks, customer.people] }
          properties:
            - { name: score, logicalType: number }
      """;

  private Directory directory = new Directory(List.of());

  @BeforeEach
  void read() throws Exception {
    List<Mart> marts = new ArrayList<>(TestMarts.MARTS.all());
    marts.addAll(new ContractReader().read("scores", SCORES));
    List<Trait> traits =
        new TraitsReader()
            .read(
                "traits",
                """
                format: marquee.traits/1
                traits:
                  - name: people.spend
                    title: Spend
                    calculation:
                      { calculate: sum, of: orders.net_total, rows: { path: [orders] } }
                """);
    List<Audience> audiences = new ArrayList<>();
    audiences.add(
        audience(
            "norway",
            "\"attribute\": \"people.country\", \"test\": \"is any of\","
                + " \"values\": [\"Norway\"]"));
    audiences.add(
        audience(
            "spenders",
            "\"attribute\": \"people.spend\", \"test\": \"at least\"," + " \"value\": 100"));
    audiences.add(audience("broken", "\"attribute\": \"people.nothing\", \"test\": \"is set\""));
    directory = DirectoryReading.of(new Catalogue(new Marts(marts), traits, audiences, List.of()));
  }

  private static Audience audience(String name, String rule) throws Exception {
    String text =
        "{ \"format\": \"marquee.segment/1\", \"title\": \"One\", \"population\": \"people\","
            + " \"rule\": { \"kind\": \"attribute\", "
            + rule
            + " } }";
    return new Audience(name, new SegmentReader().read(name, text));
  }

  private AttributeEntry attribute(String mart, String name) {
    return directory.mart(mart).orElseThrow().attribute(name).orElseThrow();
  }

  @Test
  void domainsHoldTheirMarts() {
    assertThat(directory.domains())
        .extracting(Directory.Domain::name)
        .isSorted()
        .contains("commerce", "customer", "science");
    assertThat(directory.marts()).hasSize(TestMarts.MARTS.all().size() + 1);
  }

  @Test
  void saysWhatAMartIsMadeFromAndWhatIsMadeFromIt() {
    assertThat(directory.mart("scores").orElseThrow().origins())
        .containsExactly(
            new Origin("orders", Optional.of("orders")),
            new Origin("raw.clicks", Optional.empty()),
            new Origin("customer.people", Optional.of("people")));
    assertThat(directory.mart("people").orElseThrow().uses().marts()).contains("scores", "orders");
    assertThat(directory.mart("scores").orElseThrow().uses())
        .isEqualTo(new Uses(List.of(), List.of(), List.of()));
  }

  @Test
  void saysWhoCannotDoWithoutAnAttribute() {
    assertThat(attribute("people", "country").uses())
        .isEqualTo(new Uses(List.of(), List.of(), List.of("norway")));
    assertThat(attribute("orders", "net_total").uses())
        .isEqualTo(new Uses(List.of(), List.of("people.spend"), List.of("spenders")));
    assertThat(attribute("orders", "customer_id").uses().audiences()).containsExactly("spenders");
    assertThat(attribute("people", "utm").uses().audiences()).isEmpty();
    assertThat(directory.mart("orders").orElseThrow().uses().audiences())
        .containsExactly("spenders");
  }

  @Test
  void saysWhereAnAttributeLeads() {
    assertThat(attribute("orders", "customer_id").leadsTo()).containsExactly("people.customer_id");
    assertThat(attribute("people", "customer_id").uses().marts()).contains("orders");
  }
}
