package studio.marquee.connect.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.ListRule;

/** The small brand with contacts, and with roles that may bring in lists or may not. */
record ListBrand(SmallBrand brand, Clock clock) {
  private static final String CONTACTS =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-contacts
      version: 2.1.0
      status: active
      name: Contacts
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: contacts
          physicalName: customer.contacts
          businessName: Contacts
          customProperties:
            - { property: marquee.role, value: identifiers }
            - { property: marquee.personKey, value: customer_id }
          properties:
            - { name: contact_id, logicalType: integer, primaryKey: true, required: true }
            - name: customer_id
              logicalType: string
              relationships: [ { type: foreignKey, to: people.customer_id } ]
            - name: email
              businessName: E-mail
              logicalType: string
              classification: restricted
              customProperties: [ { property: marquee.identifier, value: email } ]
            - name: phone
              businessName: Phone
              logicalType: string
              classification: restricted
              customProperties: [ { property: marquee.identifier, value: phone } ]
      """;

  private static final String ROLES =
      """
      format: marquee.policy/1
      owner: the data team
      salt: a salt that only tests have
      roles: [ { name: Builder }, { name: Masked }, { name: Counter }, { name: Keyless } ]
      teams: [ { name: Lifecycle team } ]
      entries:
        - name: everything
          role: Builder
          marts: ["*"]
          actions: [count, list, sample, export]
          floor: 0
          columns:
            upTo: restricted
            masked:
              - { column: contacts.email, mask: hash }
              - { column: contacts.phone, mask: hash }
        - name: masked
          role: Masked
          marts: [people]
          actions: [count, list]
          floor: 3
          columns:
            upTo: internal
            masked: [ { column: people.customer_id, mask: hash } ]
        - name: counters
          role: Counter
          owner: the head of counting
          marts: ["*"]
          actions: [count]
          floor: 0
          columns: { upTo: restricted }
        - name: keyless
          role: Keyless
          marts: [people]
          actions: [count, list]
          floor: 0
          columns:
            upTo: restricted
            masked: [ { column: people.customer_id, mask: truncate, letters: 1 } ]
      """;

  static ListBrand in(Path folder) {
    SmallBrand brand = SmallBrand.in(folder);
    brand.write("contracts/customer/contacts.odcs.yaml", CONTACTS);
    brand.write("policies/roles.yaml", ROLES);
    brand.write(
        "policies/people.yaml",
        """
        format: marquee.people/1
        default: mira
        people:
          - { id: mira, name: Mira Solberg, team: Lifecycle team, role: Builder }
          - { id: max, name: Max Mask, team: Lifecycle team, role: Masked }
          - { id: carl, name: Carl Count, team: Lifecycle team, role: Counter }
          - { id: kai, name: Kai Keyless, team: Lifecycle team, role: Keyless }
        """);
    brand.warehouse(
        """
        insert into customer.people (customer_id, country) values ('00042', 'Norway');
        create table customer.contacts as select * from (values
          (1, 'c1', 'One@Fjell.example', '+49 151 1'),
          (2, 'c1', 'newer@fjell.example', null),
          (3, 'c2', 'shared@fjell.example', null),
          (4, 'c3', 'shared@fjell.example', null),
          (5, 'c5', 'five@fjell.example', '+491515555'))
          v(contact_id, customer_id, email, phone);
        """);
    return new ListBrand(brand, Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC));
  }

  ListBrand at(String moment) {
    return new ListBrand(brand, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
  }

  Workspace seenBy(String person) throws ProblemException {
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    return lists().seenBy(workspace, workspace.person(Optional.of(person)));
  }

  OwnLists lists() {
    return new OwnLists(brand.data(), brand.rings(), clock);
  }

  PopulationData people() {
    return new PopulationData(brand.data(), brand.rings(), clock);
  }

  Path file(String name, String text) {
    try {
      return Files.writeString(brand.folder().resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  ListPlace laptop() {
    return new ListPlace(brand.data(), brand.keys(), new LocalDisk(), clock);
  }

  /** Asks a desk. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(ListDesk desk) throws Exception;
  }

  <T> T as(String person, Asking<T> asking) throws Exception {
    Workspace seen = seenBy(person);
    try (AudienceEngine engine = people().open(seen, Progress.silent())) {
      return asking.ask(new ListDesk(seen, engine, laptop()));
    }
  }

  ListOffer look(String person, String text) throws Exception {
    return as(
        person, desk -> desk.look(ListRequest.of(file("dropped.csv", text)), Progress.silent()));
  }

  KeptList add(String person, String name, String text) throws Exception {
    return as(
        person,
        desk ->
            desk.add(
                desk.look(ListRequest.of(file("dropped.csv", text)), Progress.silent()),
                name,
                ListDesk.USUAL_DAYS));
  }

  String remove(String person, String name) throws ProblemException {
    return ListDesk.remove(seenBy(person), laptop(), name);
  }

  /** How many are in a list, by sets and by one statement. */
  int count(String person, String list) throws Exception {
    Workspace seen = seenBy(person);
    ListRule rule = new ListRule(new AttributeName("people", "customer_id"), list, "");
    try (AudienceEngine engine = people().open(seen, Progress.silent())) {
      int people = engine.members(rule).count();
      if (engine.membersAtOnce(rule).count() != people) {
        throw new IllegalStateException("two ways, two numbers");
      }
      return people;
    }
  }
}
