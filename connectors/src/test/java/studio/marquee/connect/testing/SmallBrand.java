package studio.marquee.connect.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.keys.KeyRings;

/** A workspace of one mart with seven people, small enough to count by hand. */
public record SmallBrand(Path folder) {
  public static final String PEOPLE =
      """
      create schema customer;
      create table customer.people (
        customer_id varchar, country varchar, lifetime_value decimal(10, 2), orders integer,
        churn double, newsletter boolean, birthday date, last_seen_at timestamptz, joined timestamp,
        interests varchar[]);
      insert into customer.people values
        ('c1', 'Germany', 10.50, 1, 0.5, true,  date '2000-02-29',
          timestamptz '2026-03-29 03:30:00+02', timestamp '2026-03-29 02:30:00',
          array['Hiking', 'Climbing', 'Hiking']),
        ('c2', 'Germany', 250.00, 12, 0.25, false, date '1980-01-01', null, null,
          array['Hiking']),
        ('c3', 'Austria', 99.99, 3, null, null, null, null, null, cast(array[] as varchar[])),
        ('c4', null, null, null, null, true, null, null, null, null),
        ('c5', 'O''Brien; drop table people', 250.01, 0, 1.0, false, null, null, null, null),
        ('c6', 'germany', 0.00, 0, 0.0, true, null, null, null,
          array['Ski touring', null, 'O''Brien, [x]']),
        ('c7', '', 1.00, 1, 0.1, null, null, null, null, null);
      """;

  public static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-people
      version: 1.2.0
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
            - { name: customer_id, logicalType: string, primaryKey: true, required: true }
            - { name: country, businessName: Country, logicalType: string }
            - name: lifetime_value
              businessName: Lifetime value
              logicalType: number
              customProperties: [ { property: marquee.unit, value: EUR } ]
            - { name: orders, businessName: Orders, logicalType: integer }
            - { name: churn, businessName: Churn risk, logicalType: number }
            - { name: newsletter, businessName: Newsletter, logicalType: boolean }
            - { name: birthday, businessName: Birthday, logicalType: date }
            - { name: last_seen_at, businessName: Last seen, logicalType: timestamp }
            - { name: joined, businessName: Joined, logicalType: timestamp }
            - name: interests
              businessName: Interests
              logicalType: array
              items: { logicalType: string }
      """;

  public static SmallBrand in(Path folder) {
    try {
      SmallBrand brand = new SmallBrand(folder);
      Files.createDirectories(brand.workspace().resolve("contracts/customer"));
      Files.createDirectories(brand.workspace().resolve("policies"));
      Files.createDirectories(brand.workspace().resolve("templates"));
      brand.write(
          "workspace.yaml",
          """
          format: marquee.workspace/1
          title: Small brand
          timeZone: Europe/Berlin
          language: en
          currency: EUR
          population: people
          sources:
            - { name: warehouse, kind: duckdb, file: ../warehouse.duckdb }
          """);
      brand.write("contracts/customer/people.odcs.yaml", CONTRACT);
      brand.write(
          "policies/people.yaml",
          """
          format: marquee.people/1
          people:
            - { id: mira, name: Mira Solberg, team: Lifecycle team, role: Builder }
          """);
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
          """);
      brand.write("templates/germany.segment.json", anyOf("Germany"));
      brand.warehouse(PEOPLE);
      return brand;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public static String anyOf(String value) {
    return """
    {
      "format": "marquee.segment/1",
      "title": "From %s",
      "population": "people",
      "rule": {
        "kind": "attribute",
        "attribute": "people.country",
        "test": "is any of",
        "values": ["%s"]
      }
    }
    """
        .formatted(value, value);
  }

  /** Keys of people who do not exist. */
  public KeyRing keys() {
    return TestKeys.in(data());
  }

  public KeyRings rings() {
    return TestKeys.rings(data());
  }

  public Path workspace() {
    return folder.resolve("workspace");
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path warehouseFile() {
    return folder.resolve("warehouse.duckdb");
  }

  public void write(String file, String text) {
    try {
      Files.writeString(workspace().resolve(file), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs statements on the warehouse, as the data team would. */
  public void warehouse(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouseFile());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
