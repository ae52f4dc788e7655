package studio.marquee.connect.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Segment;

/** The small brand with consents, contacts, somebody suppressed, and roles that may export. */
record ExportBrand(SmallBrand brand) {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:10:00Z"), ZoneOffset.UTC);

  private static final String CONSENTS =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-consents
      version: 1.0.0
      status: active
      name: Consents
      domain: customer
      team: { name: Privacy }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: consents
          physicalName: customer.consents
          businessName: Consents
          customProperties:
            - { property: marquee.role, value: consent }
            - { property: marquee.personKey, value: customer_id }
            - { property: marquee.consentChannel, value: channel }
            - { property: marquee.consentPurpose, value: purpose }
            - { property: marquee.consentStatus, value: status }
            - { property: marquee.consentGranted, value: [Granted, Renewed] }
          properties:
            - { name: consent_id, logicalType: integer, primaryKey: true, required: true }
            - name: customer_id
              logicalType: string
              relationships: [ { type: foreignKey, to: people.customer_id } ]
            - { name: channel, logicalType: string }
            - { name: purpose, logicalType: string }
            - { name: status, logicalType: string }
      """;

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
            - { property: marquee.freshnessColumn, value: updated_at }
          properties:
            - { name: contact_id, logicalType: integer, primaryKey: true, required: true }
            - name: customer_id
              logicalType: string
              relationships: [ { type: foreignKey, to: people.customer_id } ]
            - name: email
              businessName: E-mail
              logicalType: string
              classification: restricted
              customProperties:
                - { property: marquee.identifier, value: email }
                - { property: marquee.mayLeave, value: true }
              quality:
                - metric: missingValues
                  arguments: { missingValues: [null, "n/a", "-"] }
                  mustBeLessThan: 90
                  unit: percent
            - name: phone
              businessName: Phone
              logicalType: string
              classification: restricted
              customProperties:
                - { property: marquee.identifier, value: phone }
            - { name: system, businessName: System, logicalType: string }
            - { name: updated_at, logicalType: timestamp }
      """;

  private static final String ROLES =
      """
      format: marquee.policy/1
      owner: the data team
      salt: a salt that only tests have
      roles: [ { name: Builder }, { name: Masked }, { name: Counter }, { name: Careful } ]
      teams: [ { name: Lifecycle team } ]
      entries:
        - name: everything
          role: Builder
          marts: ["*"]
          actions: [count, sample, export]
          floor: 0
          columns:
            upTo: restricted
            masked: [ { column: contacts.email, mask: hash } ]
        - name: masked
          role: Masked
          marts: [people]
          actions: [count, export]
          floor: 0
          columns:
            upTo: internal
            countOnly: [people.orders]
            hidden: [people.churn]
            masked:
              - { column: people.customer_id, mask: hash }
              - { column: people.country, mask: truncate, letters: 1 }
              - { column: people.lifetime_value, mask: band, width: 100 }
              - { column: people.birthday, mask: bucket, by: year }
              - { column: people.last_seen_at, mask: bucket, by: month }
        - name: counters
          role: Counter
          owner: the head of counting
          marts: ["*"]
          actions: [count]
          floor: 0
          columns: { upTo: restricted }
        - name: careful
          role: Careful
          marts: ["*"]
          actions: [count, export]
          floor: 3
          cap: 5
          columns: { upTo: restricted }
      """;

  static ExportBrand in(Path folder) throws IOException {
    SmallBrand brand = SmallBrand.in(folder);
    brand.write("contracts/customer/consents.odcs.yaml", CONSENTS);
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
          - { id: cara, name: Cara Care, team: Lifecycle team, role: Careful }
        """);
    brand.warehouse(
        """
        create table customer.consents as select * from (values
          (1, 'c1', 'E-mail', 'Newsletter', 'Granted'),
          (2, 'c2', 'E-mail', 'Newsletter', 'Withdrawn'),
          (3, 'c3', 'E-mail', 'Newsletter', 'Renewed'),
          (4, 'c4', 'E-mail', 'Offers', 'Granted'),
          (5, 'c5', 'E-mail', 'Newsletter', 'Granted'),
          (6, 'c6', 'Post', 'Newsletter', 'Granted'),
          (7, 'c7', 'E-mail', 'Newsletter', null))
          v(consent_id, customer_id, channel, purpose, status);
        create table customer.contacts as select * from (values
          (1, 'c1', 'one@fjell.example', '+49 151 1', 'Shop', timestamp '2026-01-01 00:00:00'),
          (2, 'c1', 'newer@fjell.example', null, 'App', timestamp '2026-02-01 00:00:00'),
          (3, 'c1', 'n/a', null, 'Till', timestamp '2026-03-01 00:00:00'),
          (4, 'c3', 'n/a', null, 'Till', timestamp '2026-03-01 00:00:00'),
          (5, 'c5', 'five@fjell.example', null, 'Shop', timestamp '2026-03-01 00:00:00'))
          v(contact_id, customer_id, email, phone, system, updated_at);
        """);
    Files.createDirectories(folder.resolve("out"));
    return new ExportBrand(brand);
  }

  /** From now on whoever has no orders is not to be reached by e-mail. */
  void suppress(String channel) {
    brand.write(
        "policies/suppression.yaml",
        """
        format: marquee.suppression/1
        owner: Customer care
        suppressions:
          - name: Complaints
            channels: [%s]
            rule: { kind: attribute, attribute: people.orders, test: at most, value: 0 }
        """
            .formatted(channel));
  }

  Path out() {
    return brand.folder().resolve("out");
  }

  Path file() {
    return out().resolve("people.csv");
  }

  Workspace seenBy(String person) throws ProblemException {
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    return workspace.seenBy(workspace.person(Optional.of(person)));
  }

  AudienceEngine engine(Workspace seen) throws ProblemException, InterruptedException {
    return new PopulationData(brand.data(), brand.rings(), CLOCK).open(seen, Progress.silent());
  }

  ExportPlace laptop(Disk disk) {
    return new ExportPlace(brand.data(), brand.keys(), disk, CLOCK, "0.1.0");
  }

  /** What one person exports, as that person sees it. */
  Receipt export(String person, ExportRequest request)
      throws ProblemException, InterruptedException {
    return export(person, request, new LocalDisk());
  }

  Receipt export(String person, ExportRequest request, Disk disk)
      throws ProblemException, InterruptedException {
    Workspace seen = seenBy(person);
    try (AudienceEngine engine = engine(seen)) {
      ExportDesk desk = new ExportDesk(seen, engine, laptop(disk));
      return desk.export(desk.plan(request, Progress.silent()), Progress.silent());
    }
  }

  static Segment everyone() {
    return new Segment("Everyone", "", "people", new Everyone());
  }

  ExportRequest request(Segment segment, String... columns) {
    return new ExportRequest(
        segment,
        Stream.of(columns).map(name -> AttributeName.parse(name).orElseThrow()).toList(),
        Optional.empty(),
        file(),
        ExportRequest.Existing.KEPT,
        CsvFile.PLAIN);
  }

  static ExportRequest replacing(ExportRequest request) {
    return new ExportRequest(
        request.segment(),
        request.columns(),
        request.use(),
        request.file(),
        ExportRequest.Existing.REPLACED,
        request.form());
  }

  static ExportRequest forUse(ExportRequest request, String channel, String purpose) {
    return new ExportRequest(
        request.segment(),
        request.columns(),
        Optional.of(new Use(channel, purpose)),
        request.file(),
        request.existing(),
        request.form());
  }

  /** Everything in the folder that files are written to, hidden files too. */
  List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(out())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** What the audit log says was done, in order. */
  List<String> done() throws IOException {
    Path audit = brand.data().resolve("audit");
    if (!Files.isDirectory(audit)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(audit)) {
      Path log = all.filter(path -> path.toString().endsWith(".jsonl")).findFirst().orElseThrow();
      return Files.readAllLines(log).stream()
          .map(line -> line.replaceAll("^.*\"what\":\"([^\"]*)\".*$", "$1"))
          .toList();
    }
  }
}
