package studio.marquee.connect.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * People, and what they looked at and bought, in any number and out of arithmetic alone. What they
 * did lies in no order of people, as it does in a warehouse that is filled day by day.
 */
public final class BusyBrand {
  private static final String PEOPLE =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-people
      version: 1.0.0
      status: active
      name: Customers
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: people
          physicalName: customer.people
          businessName: Customers
          customProperties: [ { property: marquee.role, value: people } ]
          properties:
            - { name: customer_id, logicalType: integer, primaryKey: true, required: true }
            - { name: country, businessName: Country, logicalType: string }
            - { name: loyalty_tier, businessName: Tier, logicalType: string }
            - { name: city, businessName: City, logicalType: string }
            - { name: lifetime_value, businessName: Value, logicalType: number }
            - { name: orders, businessName: Orders, logicalType: integer }
            - { name: newsletter, businessName: Newsletter, logicalType: boolean }
            - { name: birthday, businessName: Birthday, logicalType: date }
            - { name: last_seen_at, businessName: Last seen, logicalType: timestamp }
      """;

  private static final String BEHAVIOUR =
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
          customProperties:
            - { property: marquee.role, value: behaviour }
            - { property: marquee.personKey, value: customer_id }
            - { property: marquee.timeColumn, value: happened_at }
          properties:
            - { name: id, logicalType: integer, primaryKey: true, required: true }
            - name: customer_id
              logicalType: integer
              relationships: [ { type: foreignKey, to: people.customer_id } ]
            - { name: happened_at, logicalType: timestamp }
            - { name: channel, businessName: Channel, logicalType: string }
            - { name: total, businessName: Total, logicalType: number }
      """;

  private static final String FILL =
      """
      create schema customer;
      create table customer.people as select
        i as customer_id,
        case when i % 11 > 0 then 'country ' || (hash(i) % 40) end as country,
        ['Gold', 'Silver', 'Bronze', null][1 + (hash(i + 1) % 4)::integer] as loyalty_tier,
        'city ' || (hash(i + 2) % 20000) as city,
        ((hash(i + 3) % 100000000) / 100.0)::decimal(12, 2) as lifetime_value,
        (hash(i + 4) % 60)::integer as orders,
        hash(i + 5) % 3 = 0 as newsletter,
        date '1950-01-01' + (hash(i + 6) % 20000)::integer as birthday,
        timestamp '2022-01-01' + to_seconds((hash(i + 7) % 120000000)::bigint) as last_seen_at
      from range({people}::bigint) r(i);
      create table customer.views as select
        i as id, (hash(i * 3) % {people})::bigint as customer_id,
        timestamp '2024-11-20' + to_seconds((i * 63072000) // {views}) as happened_at,
        ['Web', 'App', 'Store'][1 + (hash(i * 3 + 1) % 3)::integer] as channel,
        ((hash(i * 3 + 2) % 20000) / 100.0)::decimal(10, 2) as total
      from range({views}::bigint) r(i);
      create table customer.purchases as select
        i as id, (hash(i * 5) % {people})::bigint as customer_id,
        timestamp '2024-11-20' + to_seconds((i * 63072000) // {purchases}) as happened_at,
        ['Web', 'App', 'Store'][1 + (hash(i * 5 + 1) % 3)::integer] as channel,
        ((hash(i * 5 + 2) % 40000) / 100.0)::decimal(10, 2) as total
      from range({purchases}::bigint) r(i);
      """;

  private BusyBrand() {}

  /** Gives back the brand, which is kept from one run to the next. */
  public static SmallBrand in(Path folder, int people, long events) throws Exception {
    Path finished = folder.resolve("filled");
    SmallBrand brand = new SmallBrand(folder);
    if (Files.exists(finished)) {
      return brand;
    }
    Files.createDirectories(folder);
    SmallBrand.in(folder);
    Files.delete(brand.warehouseFile());
    brand.write("contracts/customer/people.odcs.yaml", PEOPLE);
    for (String name : new String[] {"views", "purchases"}) {
      brand.write("contracts/customer/" + name + ".odcs.yaml", BEHAVIOUR.replace("NAME", name));
    }
    brand.warehouse(
        FILL.replace("{people}", String.valueOf(people))
            .replace("{views}", String.valueOf(events * 4 / 5))
            .replace("{purchases}", String.valueOf(events / 5)));
    rival(folder, brand);
    Files.createFile(finished);
    return brand;
  }

  /** The same rows as somebody would lay them out who only wants to count. */
  public static Path rivalOf(Path folder) {
    return folder.resolve("rival.duckdb");
  }

  /** Sorted by person, texts enumerated. */
  private static void rival(Path folder, SmallBrand brand) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + rivalOf(folder));
        Statement statement = connection.createStatement()) {
      statement.execute("attach '" + brand.warehouseFile() + "' as w (read_only)");
      statement.execute("create type tier as enum ('Gold', 'Silver', 'Bronze')");
      statement.execute("create type channel as enum ('Web', 'App', 'Store')");
      statement.execute(
          "create type country as enum (select distinct country from w.customer.people"
              + " where country is not null)");
      statement.execute("create type city as enum (select distinct city from w.customer.people)");
      statement.execute(
          "create table people as select * replace (loyalty_tier::tier as loyalty_tier,"
              + " country::country as country, city::city as city,"
              + " customer_id::integer as customer_id) from w.customer.people");
      for (String name : new String[] {"views", "purchases"}) {
        statement.execute(
            "create table %s as select customer_id::integer as customer_id, happened_at,"
                    .formatted(name)
                + " channel::channel as channel, total from w.customer."
                + name
                + " order by 1, 2");
      }
      statement.execute("checkpoint");
    }
  }
}
