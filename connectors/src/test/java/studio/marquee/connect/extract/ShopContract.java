package studio.marquee.connect.extract;

import java.io.IOException;
import java.nio.file.Files;
import studio.marquee.connect.testing.SmallBrand;

/** What the data team says of the tables of a {@link ChangingShop}, and who may read them. */
final class ShopContract {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: shop
      version: 1.0.0
      status: active
      name: Shop
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: people
          physicalName: shop.people
          customProperties:
            - { property: marquee.role, value: people }
            - { property: marquee.delivery, value: changes }
            - { property: marquee.watermark, value: updated_at }
            - { property: marquee.lookBack, value: 1 d }
            - { property: marquee.deletion, value: compared }
          properties:
            - { name: person_id, logicalType: string, primaryKey: true, required: true }
            - name: country
              logicalType: string
              quality:
                - { metric: invalidValues, arguments: { validValues: [Norway] }, mustBe: 0, severity: warning }
                - { metric: duplicateValues, mustBe: 0, severity: warning }
            - name: score
              logicalType: number
              quality: [ { metric: nullValues, unit: percent, mustBe: 0, severity: warning } ]
            - { name: born, logicalType: date }
            - name: tags
              logicalType: array
              items: { logicalType: string }
              quality:
                - { metric: invalidValues, arguments: { validValues: [a0, a1, b] }, mustBe: 0, severity: warning }
            - { name: updated_at, logicalType: timestamp }
        - name: orders
          physicalName: shop.orders
          customProperties:
            - { property: marquee.role, value: behaviour }
            - { property: marquee.personKey, value: person_id }
            - { property: marquee.timeColumn, value: loaded_at }
            - { property: marquee.freshnessColumn, value: loaded_at }
            - { property: marquee.delivery, value: changes }
            - { property: marquee.watermark, value: loaded_at }
            - { property: marquee.lookBack, value: 1 d }
            - { property: marquee.deletion, value: marked }
            - { property: marquee.deletedColumn, value: is_gone }
          properties:
            - { name: order_id, logicalType: integer, primaryKey: true }
            - name: person_id
              logicalType: string
              relationships: [ { to: people.person_id } ]
            - { name: total, logicalType: number }
            - { name: is_gone, logicalType: boolean }
            - { name: loaded_at, logicalType: timestamp }
        - name: visits
          physicalName: shop.visits
          customProperties:
            - { property: marquee.role, value: behaviour }
            - { property: marquee.personKey, value: person_id }
            - { property: marquee.timeColumn, value: loaded_at }
            - { property: marquee.freshnessColumn, value: loaded_at }
            - { property: marquee.delivery, value: changes }
            - { property: marquee.watermark, value: loaded_at }
            - { property: marquee.lookBack, value: 2 d }
            - { property: marquee.deletion, value: never }
          properties:
            - { name: visit_id, logicalType: integer, primaryKey: true }
            - name: person_id
              logicalType: string
              relationships: [ { to: people.person_id } ]
            - name: page
              logicalType: string
              quality:
                - { metric: invalidValues, arguments: { pattern: "^page [0-9]+$" }, mustBe: 0, severity: warning }
            - { name: loaded_at, logicalType: timestamp }
        - name: spend
          physicalName: shop.spend
          customProperties:
            - { property: marquee.role, value: reference }
            - { property: marquee.delivery, value: parts }
            - { property: marquee.partition, value: spent_on }
            - { property: marquee.partsThatChange, value: 2 }
          properties:
            - { name: country, logicalType: string, relationships: [ { to: people.country } ] }
            - { name: amount, logicalType: number }
            - { name: spent_on, logicalType: date }
        - name: letters
          physicalName: shop.letters
          customProperties:
            - { property: marquee.role, value: behaviour }
            - { property: marquee.personKey, value: person_id }
            - { property: marquee.timeColumn, value: sent_at }
          properties:
            - name: person_id
              logicalType: string
              relationships: [ { to: people.person_id } ]
            - { name: topic, logicalType: string }
            - { name: sent_at, logicalType: timestamp }
        - name: levels
          physicalName: shop.levels
          customProperties: [ { property: marquee.role, value: reference } ]
          properties:
            - { name: country, logicalType: string, relationships: [ { to: people.country } ] }
            - { name: level, logicalType: string }
      """;

  private ShopContract() {}

  /** Writes the contract into a brand's workspace, in place of its own. */
  static void write(SmallBrand brand, String scope) {
    try {
      Files.delete(brand.workspace().resolve("contracts/customer/people.odcs.yaml"));
      Files.delete(brand.workspace().resolve("templates/germany.segment.json"));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    brand.write("contracts/customer/shop.odcs.yaml", CONTRACT);
    brand.write(
        "policies/roles.yaml",
        """
        format: marquee.policy/1
        owner: the data team
        roles: [ { name: Builder } ]
        teams: [ { name: Lifecycle team } ]
        entries:
          - name: everything
            role: Builder
            marts: ["*"]
            actions: [count, sample, export]
            floor: 0
            columns: { upTo: restricted }
        """
            + scope);
  }
}
