package studio.marquee.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import studio.marquee.model.format.ContractOutlineReader;
import studio.marquee.model.format.ContractReader;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.ProblemException;

/** A contract that says something of everything that can change. */
record WrittenMart(String yaml) {
  static final WrittenMart BEFORE =
      new WrittenMart(
          """
          apiVersion: v3.1.0
          kind: DataContract
          id: shop.orders
          version: 1.0.0
          status: active
          domain: commerce
          servers: [{ server: warehouse }]
          slaProperties:
            - { property: freshness, value: 24, unit: h, element: orders.loaded_at }
            - { property: availability, value: 99 }
            - { property: retention, value: 4, unit: y, element: orders }
          team: { name: Commerce, members: [{ name: Olu, role: Steward }] }
          schema:
            - name: orders
              physicalName: commerce.orders
              businessName: Orders
              description: One row per order.
              customProperties:
                - { property: marquee.role, value: behaviour }
                - { property: marquee.personKey, value: customer_id }
                - { property: marquee.timeColumn, value: occurred_at }
                - { property: marquee.freshnessColumn, value: loaded_at }
                - { property: marquee.derivedFrom, value: raw.orders }
                - { property: marquee.synonyms, value: purchases }
              quality:
                - { metric: rowCount, mustBeGreaterThan: 0 }
              properties:
                - name: order_id
                  logicalType: string
                  primaryKey: true
                  unique: true
                  required: true
                - name: other_id
                  logicalType: string
                - name: customer_id
                  logicalType: string
                  relationships: [{ to: people.customer_id }]
                - name: occurred_at
                  logicalType: timestamp
                - name: loaded_at
                  logicalType: timestamp
                - name: pieces
                  logicalType: integer
                - name: net_total
                  physicalName: net
                  businessName: Paid
                  description: What was paid.
                  logicalType: number
                  classification: internal
                  customProperties:
                    - { property: marquee.unit, value: EUR }
                    - { property: marquee.synonyms, value: amount }
                - name: status
                  logicalType: string
                  quality:
                    - metric: invalidValues
                      arguments: { validValues: [Shipped, Returned] }
                      mustBe: 0
                - name: note
                  logicalType: string
                  classification: confidential
                  customProperties:
                    - { property: marquee.identifier, value: email }
                    - { property: marquee.countOnly, value: true }
                    - { property: marquee.deprecated, value: Use status. }
                    - { property: marquee.mayLeave, value: false }
          """);

  WrittenMart with(String old, String fresh) {
    assertThat(yaml).contains(old);
    return new WrittenMart(yaml.replace(old, fresh));
  }

  MartRelease release() throws ProblemException {
    List<Mart> marts = new ContractReader().read("orders.odcs.yaml", yaml);
    String personKey =
        new ContractOutlineReader().read("orders.odcs.yaml", yaml).tables().getFirst().personKey();
    return new MartRelease(marts.getFirst(), personKey);
  }
}
