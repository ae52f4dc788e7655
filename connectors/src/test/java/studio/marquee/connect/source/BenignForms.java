package studio.marquee.connect.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.marquee.model.format.DescribedSource;
import studio.marquee.model.format.DescribedSource.DescribedDriver;
import studio.marquee.model.format.DescribedSource.DescribedTls;
import studio.marquee.model.format.DescribedSource.Place;
import studio.marquee.model.format.DescribedSource.Server;
import studio.marquee.model.format.SourceKind;

/** Names as real servers have them. */
final class BenignForms {
  private static final List<String> HOSTS =
      List.of(
          "localhost",
          "127.0.0.1",
          "10.20.30.40",
          "::1",
          "[2001:db8::7]",
          "2001:db8:0:0:0:0:0:1",
          "db",
          "db_1",
          "warehouse.fjell-fern.example",
          "xy12345.eu-central-1.snowflakecomputing.com",
          "adb-1234567890.7.azuredatabricks.net",
          "bücher.example",
          "データ.example",
          "пример.example",
          "xn--bcher-kva.example",
          "a".repeat(63) + ".example",
          "3com.example");
  private static final List<String> DATABASES =
      List.of(
          "marts",
          "Größen_und_Maße",
          "KUNDEN",
          "data-marts",
          "marts.v2",
          "_internal",
          "2026",
          "ma$ts",
          "数据集市",
          "база_данных",
          "m".repeat(128));
  private static final List<String> USERS =
      List.of(
          "reader",
          "marquee.reader",
          "mira.solberg@fjell-fern.example",
          "reader@server-1",
          "mira+marquee@fjell.example",
          "svc-marquee",
          "Åse",
          "MARQUEE_READER",
          "token",
          "u".repeat(128));
  private static final List<String> FILES =
      List.of(
          "../warehouse.duckdb",
          "warehouse.duckdb",
          "data/2026-11/warehouse v2 (final).duckdb",
          "/mnt/marts/warehouse.duckdb",
          "C:/Marts/warehouse.duckdb",
          "Märkte/Größe.duckdb");
  private static final List<String> JARS =
      List.of(
          "drivers/driver-3.5.11.jar", "driver.jar", "./drivers/driver+all_1.jar", "Treiber/ä.jar");

  private BenignForms() {}

  static List<DescribedSource> all(Function<SourceKind, Map<String, String>> needed) {
    List<DescribedSource> forms = new ArrayList<>();
    FILES.forEach(file -> forms.add(new DescribedSource.DuckDbFile("warehouse", file)));
    Stream.of(SourceKind.values())
        .filter(kind -> kind != SourceKind.DUCKDB)
        .forEach(kind -> add(forms, kind, needed.apply(kind)));
    return forms;
  }

  private static void add(
      List<DescribedSource> forms, SourceKind kind, Map<String, String> options) {
    HOSTS.forEach(host -> forms.add(form(kind, place(host, "marts", "reader"), options, "d.jar")));
    DATABASES.forEach(name -> forms.add(form(kind, place("db", name, "reader"), options, "d.jar")));
    USERS.forEach(user -> forms.add(form(kind, place("db", "marts", user), options, "d.jar")));
    JARS.forEach(jar -> forms.add(form(kind, place("db", "marts", "reader"), options, jar)));
  }

  private static Place place(String host, String database, String user) {
    return new Place(host, OptionalInt.of(5_439), database, user);
  }

  private static Server form(
      SourceKind kind, Place place, Map<String, String> options, String jar) {
    Optional<DescribedDriver> driver =
        kind == SourceKind.POSTGRESQL
            ? Optional.empty()
            : Optional.of(new DescribedDriver(jar, "ab".repeat(32)));
    return new Server(
        "warehouse", kind, place, DescribedTls.VERIFY, "", options, driver, List.of());
  }
}
