package studio.marquee.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.marquee.model.format.DescribedSource;
import studio.marquee.model.format.DescribedSource.DescribedDriver;
import studio.marquee.model.format.DescribedSource.DescribedTls;
import studio.marquee.model.format.DescribedSource.Place;
import studio.marquee.model.format.DescribedSource.Server;
import studio.marquee.model.format.SourceKind;
import studio.marquee.model.format.WorkspaceFilesReader;
import studio.marquee.model.problem.ProblemException;

/** Nothing that has been published about misleading drivers gets past a form. */
class HostileFormsTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final SourceForms FORMS = new SourceForms(Path.of("workspace"));
  private static final List<SourceKind> SERVERS =
      Stream.of(SourceKind.values()).filter(kind -> kind != SourceKind.DUCKDB).toList();

  private static Map<String, String> needed(SourceKind kind) {
    return switch (kind) {
      case SNOWFLAKE -> Map.of("warehouse", "MARKETING");
      case DATABRICKS -> Map.of("httpPath", "/sql/1.0/warehouses/0123456789abcdef");
      case DUCKDB, POSTGRESQL, MARIADB, MYSQL, SQL_SERVER, TRINO, REDSHIFT, ORACLE, CLICKHOUSE ->
          Map.of();
    };
  }

  private static Server server(SourceKind kind, Place place, Map<String, String> options) {
    return server(kind, place, options, "drivers/driver.jar", HASH);
  }

  private static Server server(
      SourceKind kind, Place place, Map<String, String> options, String jar, String hash) {
    Optional<DescribedDriver> driver =
        kind == SourceKind.POSTGRESQL
            ? Optional.empty()
            : Optional.of(new DescribedDriver(jar, hash));
    return new Server(
        "warehouse", kind, place, DescribedTls.VERIFY, "", options, driver, List.of());
  }

  private static Place place(String host, String database, String user) {
    return new Place(host, OptionalInt.empty(), database, user);
  }

  private static Place good() {
    return place("db.example", "marts", "reader");
  }

  private static boolean isAccepted(DescribedSource described) {
    try {
      FORMS.form(described);
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  private static Map<String, String> with(SourceKind kind, String option, String value) {
    Map<String, String> options = new HashMap<>(needed(kind));
    options.put(option, value);
    return options;
  }

  /** One text in every place of a form where a text can stand. */
  private static List<DescribedSource> everywhere(SourceKind kind, String text) {
    List<DescribedSource> forms = new ArrayList<>();
    forms.add(server(kind, place(text, "marts", "reader"), needed(kind)));
    forms.add(server(kind, place("db.example", text, "reader"), needed(kind)));
    forms.add(server(kind, place("db.example", "marts", text), needed(kind)));
    forms.add(server(kind, good(), with(kind, text, "true")));
    for (Option option : ServerKind.of(kind).options()) {
      forms.add(server(kind, good(), with(kind, option.name(), text)));
    }
    if (kind != SourceKind.POSTGRESQL) {
      forms.add(server(kind, good(), needed(kind), text, HASH));
      forms.add(server(kind, good(), needed(kind), text + ".jar", HASH));
      forms.add(server(kind, good(), needed(kind), "drivers/driver.jar", text));
    }
    return forms;
  }

  @Test
  void noHostileTextIsAccepted() {
    int tried = 0;
    List<String> accepted = new ArrayList<>();
    for (String family : HostilePayloads.families()) {
      for (Map.Entry<String, UnaryOperator<String>> way : HostilePayloads.encodings().entrySet()) {
        String text = way.getValue().apply(family);
        for (SourceKind kind : SERVERS) {
          for (DescribedSource form : everywhere(kind, text)) {
            tried++;
            if (isAccepted(form)) {
              accepted.add(kind + ", " + way.getKey() + ": " + form);
            }
          }
        }
        tried++;
        if (isAccepted(new DescribedSource.DuckDbFile("warehouse", text))) {
          accepted.add("file, " + way.getKey() + ": " + text);
        }
      }
    }
    assertThat(accepted).isEmpty();
    assertThat(tried).isGreaterThan(200_000);
  }

  @Test
  void noSettingThatReachesIntoTheLaptopCanBeChosen() {
    for (SourceKind kind : SERVERS) {
      for (String setting : HostilePayloads.settings()) {
        for (String spelled :
            List.of(setting, setting.toLowerCase(Locale.ROOT), " " + setting, setting + "\0")) {
          assertThat(isAccepted(server(kind, good(), with(kind, spelled, "true"))))
              .as("%s %s", kind, spelled)
              .isFalse();
        }
      }
    }
  }

  @Test
  void noPortOtherThanAPortIsAccepted() {
    for (int port : List.of(0, -1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
      Place place = new Place("db.example", OptionalInt.of(port), "marts", "reader");
      assertThat(isAccepted(server(SourceKind.POSTGRESQL, place, Map.of()))).isFalse();
    }
    for (String port : List.of("\"5432/x?a=b\"", "5432.5", "1e9999", "null", "[5432]", "0x1F:5")) {
      assertThat(isRead("port: " + port)).as(port).isFalse();
    }
  }

  private static boolean isRead(String field) {
    String yaml =
        """
        format: marquee.workspace/1
        title: x
        timeZone: UTC
        language: en
        currency: EUR
        population: people
        sources:
          - name: warehouse
            kind: postgresql
            host: db.example
            database: marts
            user: reader
            %s
        """
            .formatted(field);
    try {
      new WorkspaceFilesReader().description("workspace.yaml", yaml);
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  @Test
  void addressesInDisguiseAreNoHosts() {
    for (String host :
        List.of(
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "127.1",
            "1.2.3.4.",
            "256.1.1.1",
            "0.0.0.0",
            "::",
            "[::]",
            "169.254.169.254",
            "fe80::1",
            "fe80::1%eth0",
            "ff02::1",
            "224.0.0.1",
            "db..example",
            "-db.example",
            "db-.example",
            "db.example.",
            ".db",
            "db_.example,evil",
            "::ffff:169.254.169.254",
            "[::1",
            "::1]",
            "1::2::3",
            "x".repeat(64) + ".example",
            "a.".repeat(130) + "example",
            "dｂ.example",
            "db。example",
            "pаypal.example",
            "")) {
      assertThat(isAccepted(server(SourceKind.POSTGRESQL, place(host, "m", "r"), Map.of())))
          .as(host)
          .isFalse();
    }
  }

  @Test
  void jarsLieWithinTheWorkspace() {
    for (String jar :
        List.of(
            "../driver.jar",
            "drivers/../../driver.jar",
            "/opt/driver.jar",
            "C:/driver.jar",
            "//evil.example/driver.jar",
            "drivers//driver.jar",
            "drivers/driver.zip",
            ".jar",
            "drivers/",
            "~/driver.jar",
            "drivers/driver.jar ",
            "drivers\\driver.jar")) {
      assertThat(isAccepted(server(SourceKind.MARIADB, good(), Map.of(), jar, HASH)))
          .as(jar)
          .isFalse();
    }
  }

  @Test
  void whatIsMeantWellIsAccepted() {
    List<DescribedSource> benign = BenignForms.all(HostileFormsTest::needed);
    assertThat(benign).hasSizeGreaterThanOrEqualTo(200);
    assertThat(benign).allSatisfy(form -> assertThat(FORMS.form(form)).isNotNull());
  }

  /** Whatever was written, an address has the shape that its kind gives it. */
  @Test
  void addressesHaveAFixedShape() throws Exception {
    for (DescribedSource described : BenignForms.all(HostileFormsTest::needed)) {
      if (FORMS.form(described) instanceof ServerForm form) {
        DriverCall call = form.kind().call(form, TimeLimits.usual());
        assertThat(call.url()).matches("jdbc:[a-z:@]+(?:tcps?:)?//[^/?;&#]+(?:/[^/?;&#=]*)?");
        assertThat(call.settings()).doesNotContainKeys("password", "PWD");
        assertThat(call.with("geheim").getProperty(call.secret())).isEqualTo("geheim");
        assertThat(form.toString() + call).doesNotContain("geheim");
      }
    }
  }
}
