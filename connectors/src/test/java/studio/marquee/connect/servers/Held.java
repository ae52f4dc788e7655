package studio.marquee.connect.servers;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.keys.KeyRing;
import studio.marquee.connect.seal.IdentifierVault;
import studio.marquee.connect.seal.Manifest;
import studio.marquee.connect.seal.Manifest.HeldMart;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/** All that a generation on the laptop says, for comparing it with another one. */
record Held(Workspace workspace, Path data, KeyRing keys) {
  static Held of(Workspace workspace, Path data) throws Exception {
    return new Held(workspace.seen(), data, TestKeys.in(data));
  }

  private MartCache cache() throws Exception {
    return MartCache.of(data, workspace, workspace.population());
  }

  private Path current() throws Exception {
    MartCache cache = cache();
    return cache.folder().resolve(new Seal(keys, cache.id()).generations().getFirst());
  }

  /** For each mart how many rows it has, and one number for all their values in whatever order. */
  Map<String, String> rows() throws Exception {
    Path generation = current();
    Manifest manifest = TestKeys.manifest(cache(), keys, generation);
    Map<String, String> rows = new TreeMap<>();
    try (DuckDBConnection connection = TestKeys.open(cache(), keys, generation)) {
      for (HeldMart mart : manifest.marts()) {
        rows.put(mart.name(), text(connection, content(mart)));
      }
    }
    List<String> identifiers = new ArrayList<>();
    try (IdentifierVault vault = new Seal(keys, cache().id()).vault(generation).orElseThrow()) {
      vault.forEach(row -> identifiers.add(row.mart() + row.person() + row.values()));
    }
    identifiers.sort(null);
    rows.put("vault", identifiers.size() + " rows, " + identifiers.hashCode());
    return rows;
  }

  private static String content(HeldMart mart) {
    String values =
        mart.columns().stream()
            .map(column -> "coalesce(\"" + column + "\"::varchar, '-')")
            .collect(Collectors.joining(", "));
    return "select count(*) || ' rows, ' || sum(hash(%s)::hugeint) from \"%s\""
        .formatted(values, mart.name());
  }

  /** What a statement says of the tables in the file. */
  String text(String sql) throws Exception {
    try (DuckDBConnection connection = TestKeys.open(cache(), keys, current())) {
      return text(connection, sql);
    }
  }

  private static String text(DuckDBConnection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  /** The keys of exactly who is meant by each segment, and by each node in it. */
  Map<String, Set<String>> people(AudienceEngine engine) throws Exception {
    Map<String, Set<String>> people = new TreeMap<>();
    for (SavedSegment saved : workspace.segments()) {
      Mart population = workspace.catalogue().mart(saved.segment().population()).orElseThrow();
      List<String> keys = keys(population);
      Map<String, Rule> nodes = new TreeMap<>();
      nodes.put("", saved.segment().whole());
      collect("/rule", Part.of(saved.segment().rule()), nodes);
      for (Part part : saved.segment().exclude()) {
        collect("/exclude" + nodes.size(), part, nodes);
      }
      try (AudienceEngine chosen = engine.over(population)) {
        for (Map.Entry<String, Rule> node : nodes.entrySet()) {
          Set<String> found = new TreeSet<>();
          chosen.members(node.getValue()).forEach(row -> found.add(keys.get(row)));
          people.put(saved.file().getFileName() + node.getKey(), found);
        }
      }
    }
    return people;
  }

  private List<String> keys(Mart population) throws Exception {
    String keys =
        text(
            "select string_agg(\"%s\", ' ' order by \"#row\") from \"%s\""
                .formatted(
                    population.attribute(population.key()).orElseThrow().column(),
                    population.name()));
    return List.of(keys.split(" "));
  }

  private static void collect(String place, Part part, Map<String, Rule> nodes) {
    if (!part.isLive()) {
      return;
    }
    nodes.put(place, part.rule());
    if (part.rule() instanceof Group(var _, var parts)) {
      for (int i = 0; i < parts.size(); i++) {
        collect(place + "/" + i, parts.get(i), nodes);
      }
    }
  }
}
