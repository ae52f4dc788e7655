package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.count.CountedSets;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.keys.KeyFile;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.TextTest;

/**
 * Plants texts that occur nowhere else in every column of people, of what belongs to them and of
 * their identifiers, and among the passwords; lets another process do all that is done with data,
 * stop in the middle and be killed; and looks for them in everything that it has left on the disk.
 */
class MarkerHuntTest {
  private static final int MARKERS = 1_000;
  private static final int PEOPLE = 240;
  private static final long SEED = 20261121;

  private static final String NOTES =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: customer-notes
      version: 1.0.0
      status: active
      name: Notes
      domain: customer
      team: { name: Customer data }
      servers: [ { server: warehouse, type: duckdb } ]
      schema:
        - name: NAME
          physicalName: customer.NAME
          businessName: NAME
          customProperties:
            - { property: marquee.role, value: ROLE }
            - { property: marquee.personKey, value: customer_id }
            - { property: marquee.timeColumn, value: noted_at }
          properties:
            - { name: note_id, logicalType: integer, primaryKey: true, required: true }
            - name: customer_id
              logicalType: string
              relationships: [ { type: foreignKey, to: people.customer_id } ]
            - { name: noted_at, logicalType: timestamp }
            - { name: said, businessName: Said, logicalType: string }
      """;

  @TempDir Path folder;
  private final Markers markers = Markers.of(SEED, MARKERS);
  private SmallBrand brand = new SmallBrand(Path.of(""));

  @BeforeEach
  void plant() throws Exception {
    brand = SmallBrand.in(Files.createDirectory(folder.resolve("brand")));
    brand.write(
        "contracts/customer/notes.odcs.yaml",
        NOTES.replace("NAME", "notes").replace("ROLE", "behaviour"));
    brand.write(
        "contracts/customer/contacts.odcs.yaml",
        NOTES
            .replace("NAME", "contacts")
            .replace("ROLE", "identifiers")
            .replace("customer-notes", "customer-contacts"));
    StringJoiner people = new StringJoiner(", ");
    StringJoiner notes = new StringJoiner(", ");
    StringJoiner contacts = new StringJoiner(", ");
    for (int i = 0; i < PEOPLE; i++) {
      String key = markers.get(i);
      people.add(
          "('%s', '%s', array['%s'])"
              .formatted(key, markers.get(PEOPLE + i), markers.get(PEOPLE + i)));
      // Said in the other direction than people are in, so that they have to be sorted.
      String moment = "timestamp '2026-11-01 10:00:00'";
      notes.add("(%d, '%s', %s, '%s')".formatted(-i, key, moment, markers.get(2 * PEOPLE + i)));
      contacts.add("(%d, '%s', %s, '%s')".formatted(i, key, moment, markers.get(3 * PEOPLE + i)));
    }
    brand.warehouse("delete from customer.people");
    brand.warehouse(
        "insert into customer.people (customer_id, country, interests) values " + people);
    brand.warehouse(table("notes_kept", notes.toString()));
    // A view is read row by row, by way of a file for what arrives.
    brand.warehouse("create view customer.notes as select * from customer.notes_kept");
    brand.warehouse(table("contacts", contacts.toString()));
  }

  private static String table(String name, String rows) {
    return "create table customer.%s (note_id bigint, customer_id varchar, noted_at timestamp, said varchar); insert into customer.%s values %s"
        .formatted(name, name, rows);
  }

  @Test
  void nothingThatWasPlantedLiesAnywhereInTheClear() throws Exception {
    assertThat(markers.in(brand.warehouseFile()))
        .as("the search itself: the source is not ours and holds them in the clear")
        .hasSizeGreaterThan(3 * PEOPLE);
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path said = folder.resolve("said.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Dlogback.configurationFile=" + everythingIsLogged(),
                "-cp",
                System.getProperty("java.class.path"),
                Working.class.getName(),
                brand.folder().toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(said, StandardCharsets.UTF_8)).contains("in the middle");

    List<Path> ours = files(brand.data());
    assertThat(ours)
        .extracting(path -> path.getFileName().toString())
        .contains(
            "people.duckdb",
            "rows.index",
            "counted.leaves",
            ".arrivals.duckdb",
            "identifiers.vault",
            "laptop.keys",
            "erased.list");
    ours.addAll(files(temporary));
    ours.add(said);
    List<String> found = new ArrayList<>();
    for (Path file : ours) {
      if (!file.getFileName().toString().startsWith("libduckdb")) {
        found.addAll(markers.in(file));
      }
    }
    assertThat(found).isEmpty();
    assertThat(files(brand.workspace())).noneMatch(path -> path.toString().endsWith(".tmp"));
    assertThat(brand.warehouseFile().resolveSibling("warehouse.duckdb.tmp")).doesNotExist();
  }

  private Path everythingIsLogged() throws IOException {
    return Files.writeString(
        folder.resolve("logback.xml"),
        """
        <configuration>
          <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%level %logger %msg%n%ex</pattern></encoder>
          </appender>
          <root level="TRACE"><appender-ref ref="console"/></root>
        </configuration>
        """);
  }

  private static List<Path> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return new ArrayList<>(all.filter(Files::isRegularFile).toList());
    }
  }

  /** What the other process does. */
  static final class Working {
    private Working() {}

    public static void main(String[] arguments) throws Exception {
      SmallBrand brand = new SmallBrand(Path.of(arguments[0]));
      Markers markers = Markers.of(SEED, MARKERS);
      KeyRing laptop =
          KeyFile.underPassphrase(
              brand.data().resolve("keys").resolve("laptop.keys"),
              _ -> Optional.of("four words and more".toCharArray()));
      for (int i = 4 * PEOPLE; i < MARKERS; i++) {
        laptop.keep("source/" + i, markers.get(i).getBytes(StandardCharsets.UTF_8));
      }
      PopulationData data = new PopulationData(brand.data(), _ -> laptop, Clock.systemUTC());
      Workspace workspace = new WorkspaceReader().read(brand.workspace());
      try (AudienceEngine engine = data.refresh(workspace, Progress.silent())) {
        work(engine, workspace, markers);
      }
      reach(workspace, brand, laptop, markers);
      System.out.println(data.erase(workspace, Set.of(markers.get(7), markers.get(8))));
      keepCounted(data, workspace, markers);
      brand.warehouse(
          "insert into customer.people (customer_id) select customer_id from customer.people");
      try {
        data.refresh(workspace, Progress.silent()).close();
        throw new IllegalStateException("nobody noticed the doubled keys");
      } catch (ProblemException refused) {
        System.out.println("refused: " + refused.problem());
        refused.printStackTrace(System.out);
      }
      brand.warehouse("delete from customer.people where country is null");
      data.refresh(workspace, (step, done, total) -> endInTheMiddle(step, done, total));
    }

    private static void keepCounted(PopulationData data, Workspace workspace, Markers markers)
        throws ProblemException, InterruptedException {
      Attribute country = workspace.population().attribute("country").orElseThrow();
      LeafStore store = new LeafStore(1_000_000);
      try (AudienceEngine engine = data.current(workspace).orElseThrow()) {
        CountedSets sets = new CountedSets(engine, workspace.catalogue(), store, System::nanoTime);
        for (int i = PEOPLE; i < PEOPLE + 20; i++) {
          TextTest.IsAnyOf oneOfThem = new TextTest.IsAnyOf(List.of(markers.get(i)));
          sets.of(new AttributeRule(country.name(), oneOfThem));
        }
        data.keepCounted(workspace, engine, store);
        System.out.println(store.size() + " kept, " + data.counted(workspace).marks());
      }
    }

    private static void work(AudienceEngine engine, Workspace workspace, Markers markers)
        throws ProblemException, InterruptedException {
      for (Attribute attribute : workspace.population().attributes()) {
        engine.profile(attribute.name());
      }
      Attribute country = workspace.population().attribute("country").orElseThrow();
      TextTest.IsAnyOf oneOfThem = new TextTest.IsAnyOf(List.of(markers.get(PEOPLE)));
      System.out.println(engine.members(new AttributeRule(country.name(), oneOfThem)).count());
    }

    private static void reach(Workspace workspace, SmallBrand brand, KeyRing keys, Markers markers)
        throws Exception {
      Workspace seen = workspace.seen();
      MartCache cache = MartCache.of(brand.data(), seen, seen.population());
      Path current = cache.generations().getFirst();
      try (IdentifierVault vault = new Seal(keys, cache.id()).vault(current).orElseThrow()) {
        List<VaultRow> rows = vault.of(markers.get(5));
        boolean isThere = rows.getFirst().values().contains(markers.get(3 * PEOPLE + 5));
        if (rows.size() != 1 || !isThere || vault.rows() != PEOPLE) {
          throw new IllegalStateException("the vault holds something else");
        }
        System.out.println(rows);
      }
    }

    /** No exit: nothing is tidied up, and every file stays as it is at that moment. */
    private static void endInTheMiddle(String step, long done, long total) {
      if (step.equals("refresh.settle") && done == total && total > 0) {
        System.out.println("in the middle");
        Runtime.getRuntime().halt(9);
      }
    }
  }
}
