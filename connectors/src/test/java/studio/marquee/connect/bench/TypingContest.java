package studio.marquee.connect.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.question.QuestionDesk;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.answer.ValueList;
import studio.marquee.model.mart.AttributeName;

/** Finding values by what somebody types, among a million different ones. */
final class TypingContest implements AutoCloseable {
  private static final int HANDLES = 1_000_000;
  private static final int MOST_SHOWN = 20;
  private static final AttributeName HANDLE = new AttributeName("people", "handle");
  private static final List<String> TYPED =
      List.of("a", "4", "ha", "handle 7", "99", "123", "dle 54", "handle 31415", "zz", "0000");
  private static final String HANDLE_CONTRACT =
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
            - { name: handle, businessName: Handle, logicalType: string }
      """;

  private final AudienceEngine engine;
  private final QuestionDesk desk;
  private final Connection rival;
  private final PreparedStatement statement;
  private final String made;
  private int next;

  private TypingContest(AudienceEngine engine, QuestionDesk desk, Connection rival, String made)
      throws SQLException {
    this.engine = engine;
    this.desk = desk;
    this.rival = rival;
    this.made = made;
    this.statement =
        rival.prepareStatement(
            "select v, count(*) over () from handles where contains(folded, ?)"
                + " order by starts_with(folded, ?) desc, n desc, v limit "
                + MOST_SHOWN);
  }

  /** Reads the values, which takes no part in the contest. */
  static TypingContest in(Path folder) throws Exception {
    SmallBrand brand = new SmallBrand(folder);
    Path finished = folder.resolve("filled");
    if (!Files.exists(finished)) {
      fill(brand);
      Files.createFile(finished);
    }
    Workspace workspace = new WorkspaceReader().read(brand.workspace());
    AudienceEngine engine =
        new PopulationData(brand.data(), brand.rings(), Clock.systemUTC())
            .open(workspace, Progress.silent());
    LeafStore store = new LeafStore(1L << 20);
    QuestionDesk desk =
        QuestionDesk.beside(engine, workspace, workspace.population(), store, System::nanoTime);
    long started = System.nanoTime();
    long distinct = desk.values(HANDLE, "", 1).answer().distinct();
    String made =
        "%,d different values made ready in %,d ms"
            .formatted(distinct, (System.nanoTime() - started) / 1_000_000);
    return new TypingContest(engine, desk, rival(brand), made);
  }

  private static void fill(SmallBrand brand) throws Exception {
    SmallBrand.in(brand.folder());
    Files.delete(brand.warehouseFile());
    brand.write("contracts/customer/people.odcs.yaml", HANDLE_CONTRACT);
    brand.warehouse(
        "create schema customer; create table customer.people as select i as customer_id,"
            + " 'Handle ' || (hash(i) % 100000) || '-' || i as handle from range("
            + HANDLES
            + ") r(i);");
  }

  private static Connection rival(SmallBrand brand) throws SQLException {
    Connection rival = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    try (Statement statement = rival.createStatement()) {
      statement.execute("attach '" + brand.warehouseFile() + "' as w (read_only)");
      statement.execute(
          "create table handles as select handle as v, lower(handle) as folded, count(*) as n"
              + " from w.customer.people group by all order by n desc, v");
    }
    return rival;
  }

  /** How long it took to get ready. */
  String made() {
    return made;
  }

  /** Some texts are in hardly any value and some in all, so all of them together are compared. */
  Contest contest() {
    return new Contest(
        "Values that hold what is typed, out of a million, for ten texts",
        "how many, and the first twenty",
        "DuckDB over values counted and folded before",
        1.0 / 4,
        () -> {
          long sum = 0;
          for (String typed : TYPED) {
            sum = 31 * sum + ours(typed);
          }
          return sum;
        },
        () -> {
          long sum = 0;
          for (String typed : TYPED) {
            sum = 31 * sum + theirs(typed);
          }
          return sum;
        });
  }

  /** One text at a time, as somebody waits for it. */
  Contest oneText() {
    Contest all = contest();
    return new Contest(
            "Values that hold what is typed, out of a million, each text by itself",
            all.ours(),
            all.rival(),
            all.goal(),
            () -> ours(TYPED.get(next++ % TYPED.size())),
            all.rivalOnce())
        .within(Contest.Within.p95(16));
  }

  private long ours(String typed) throws Exception {
    ValueList found = desk.values(HANDLE, typed, MOST_SHOWN).answer();
    return 31 * found.fitting()
        + found.values().stream().mapToLong(entry -> entry.value().hashCode()).sum();
  }

  private long theirs(String typed) throws SQLException {
    statement.setString(1, typed);
    statement.setString(2, typed);
    try (ResultSet rows = statement.executeQuery()) {
      long sum = 0;
      long fitting = 0;
      while (rows.next()) {
        sum += rows.getString(1).hashCode();
        fitting = rows.getLong(2);
      }
      return 31 * fitting + sum;
    }
  }

  @Override
  public void close() throws SQLException {
    try (rival;
        engine;
        desk) {
      statement.close();
    }
  }
}
