package studio.marquee.connect.seal;

import java.nio.file.Path;
import java.util.List;
import studio.marquee.connect.testing.SmallBrand;

/** The small brand with orders and their lines, contacts, and shops that customers lead. */
final class RelatedBrand {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-NAME
      version: 1.0.0
      status: active
      name: NAME
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: NAME
          physicalName: customer.NAME
          businessName: NAME
          customProperties: [ { property: marquee.role, value: ROLE }TIME ]
          properties:
      """;

  private RelatedBrand() {}

  static SmallBrand in(Path folder) {
    SmallBrand brand = SmallBrand.in(folder);
    String ofPeople = reference("customer_id", "people.customer_id");
    brand.write(
        "contracts/customer/orders.odcs.yaml", behaviour("orders", key("order_id"), ofPeople));
    brand.write(
        "contracts/customer/lines.odcs.yaml",
        behaviour("lines", key("line_id"), reference("order_id", "orders.order_id")));
    brand.write(
        "contracts/customer/contacts.odcs.yaml",
        contract(
            "contacts",
            "identifiers",
            "",
            List.of(key("contact_id"), ofPeople, "{ name: email, logicalType: string }")));
    brand.write(
        "contracts/customer/shops.odcs.yaml",
        contract(
            "shops",
            "reference",
            "",
            List.of(key("shop_id"), reference("led_by", "people.customer_id"))));
    brand.warehouse(
        """
        create table customer.orders as select * from (values
          ('o1', 'c1', timestamp '2026-11-01'), ('o2', 'c2', timestamp '2026-11-01'),
          ('o3', 'c2', timestamp '2026-11-02'), ('o4', 'c3', timestamp '2026-11-03'))
          v(order_id, customer_id, happened);
        create table customer.lines as select * from (values
          ('l1', 'o1', timestamp '2026-11-01'), ('l2', 'o2', timestamp '2026-11-01'),
          ('l3', 'o3', timestamp '2026-11-02'), ('l4', 'o3', timestamp '2026-11-02'))
          v(line_id, order_id, happened);
        create table customer.contacts as select * from (values
          ('k1', 'c1', 'one@fjell.example'), ('k2', 'c2', 'two@fjell.example'),
          ('k3', 'c2', 'second@fjell.example')) v(contact_id, customer_id, email);
        create table customer.shops as select * from (values ('s1', 'c2'), ('s2', 'c3'))
          v(shop_id, led_by);
        """);
    return brand;
  }

  private static String behaviour(String name, String key, String reference) {
    return contract(
        name,
        "behaviour",
        ", { property: marquee.timeColumn, value: happened }",
        List.of(key, reference, "{ name: happened, logicalType: timestamp }"));
  }

  private static String contract(String name, String role, String time, List<String> columns) {
    StringBuilder text =
        new StringBuilder(
            CONTRACT.replace("NAME", name).replace("ROLE", role).replace("TIME", time));
    columns.forEach(column -> text.append("      - ").append(column).append('\n'));
    return text.toString();
  }

  private static String key(String name) {
    return "{ name: " + name + ", logicalType: string, primaryKey: true, required: true }";
  }

  private static String reference(String name, String to) {
    return "{ name: "
        + name
        + ", logicalType: string, relationships: [ { type: foreignKey, to: "
        + to
        + " } ] }";
  }
}
