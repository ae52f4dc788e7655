package studio.marquee.connect.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.seal.IdentifierVault;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.VaultRow;
import studio.marquee.connect.seal.VaultTable;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.mart.QualityRule;
import studio.marquee.model.policy.Extract;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/**
 * What the vault of a generation says of some people. Who has several rows there has the newest
 * value of each column, by what the contract calls freshness, else the first. What the contract
 * takes for no value is none, also under a hash.
 */
final class Contacts implements AutoCloseable {
  private final IdentifierVault vault;
  private final List<Place> places;

  private Contacts(IdentifierVault vault, List<Place> places) {
    this.vault = vault;
    this.places = places;
  }

  /**
   * Where a column lies.
   *
   * @param since what tells which row is newer; -1 when nothing does
   * @param nothing texts that stand for no value
   * @param isIdentifier whether it names somebody
   */
  private record Place(
      String mart, int column, int since, Set<String> nothing, boolean isIdentifier) {
    private boolean isValue(@Nullable String value) {
      return value != null && !value.isBlank() && !nothing.contains(value);
    }
  }

  static Contacts open(
      ExportPlace laptop, Workspace workspace, String generation, List<AttributeName> columns)
      throws ProblemException {
    MartCache cache = MartCache.of(laptop.data(), workspace, workspace.population());
    Seal seal = new Seal(laptop.keys(), cache.id());
    IdentifierVault vault =
        seal.vault(cache.folder().resolve(generation))
            .orElseThrow(() -> none(columns.getFirst().mart()));
    List<Place> places = new ArrayList<>();
    for (AttributeName column : columns) {
      places.add(place(vault, workspace, column));
    }
    return new Contacts(vault, places);
  }

  private static ProblemException none(String mart) {
    return new ProblemException(Problem.of(ExportProblem.NO_CONTACTS, mart));
  }

  private static Place place(IdentifierVault vault, Workspace workspace, AttributeName name)
      throws ProblemException {
    VaultTable table =
        vault.tables().stream()
            .filter(held -> held.mart().equals(name.mart()))
            .findFirst()
            .orElseThrow(() -> none(name.mart()));
    int column = table.columns().indexOf(name.attribute());
    Extract extract = workspace.extracts().of(name.mart()).orElseThrow(() -> none(name.mart()));
    Mart mart = extract.mart();
    if (column < 0) {
      throw none(name.mart());
    }
    Extract.Column said =
        extract.columns().stream()
            .filter(held -> held.source().name().equals(name))
            .findFirst()
            .orElseThrow(() -> none(name.mart()));
    return new Place(
        name.mart(),
        column,
        table.columns().indexOf(mart.freshness()),
        nothing(extract.source(), said, workspace.extracts().salt()),
        !said.source().terms().identifier().isBlank());
  }

  private static Set<String> nothing(Mart source, Extract.Column column, String salt) {
    Set<String> texts = new HashSet<>(Set.of("", " "));
    Attribute attribute = column.source();
    List<QualityRule> rules = new ArrayList<>(attribute.terms().quality());
    rules.addAll(source.terms().quality());
    for (QualityRule rule : rules) {
      if (rule instanceof QualityRule.Measure measure
          && measure.metric() == QualityRule.Metric.MISSING
          && measure.attributes().contains(attribute.name().attribute())) {
        texts.addAll(measure.values());
      }
    }
    if (column.mask() instanceof Mask.Hashed) {
      Set<String> hashed = new HashSet<>();
      texts.forEach(text -> hashed.add(hash(salt + text)));
      return hashed;
    }
    return texts;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** What is known of one person. */
  static final class Found {
    private final @Nullable String[] values;
    private final @Nullable String[] since;

    private Found(int columns) {
      this.values = new @Nullable String[columns];
      this.since = new @Nullable String[columns];
    }

    @Nullable String value(int column) {
      return values[column];
    }

    private void take(int column, String value, @Nullable String moment) {
      @Nullable String before = since[column];
      boolean isNewer = before != null && moment != null && moment.compareTo(before) > 0;
      boolean isFirst = values[column] == null;
      if (isFirst || isNewer || (before == null && moment != null)) {
        values[column] = value;
        since[column] = moment;
      }
    }
  }

  /** By the key of each person who has anything; one pass over the vault. */
  Map<String, Found> of(Set<String> people) throws ProblemException {
    Map<String, Found> all = new HashMap<>();
    vault.forEach(row -> {
      if (people.contains(row.person())) {
        take(row, all);
      }
    });
    return all;
  }

  private void take(VaultRow row, Map<String, Found> all) {
    for (int at = 0; at < places.size(); at++) {
      Place place = places.get(at);
      if (place.mart.equals(row.mart())) {
        @Nullable String value = row.values().get(place.column);
        if (value != null && place.isValue(value)) {
          @Nullable String moment = place.since < 0 ? null : row.values().get(place.since);
          all.computeIfAbsent(row.person(), _ -> new Found(places.size())).take(at, value, moment);
        }
      }
    }
  }

  boolean hasIdentifiers() {
    return places.stream().anyMatch(Place::isIdentifier);
  }

  /** Whether there is at least one way to reach the person. */
  boolean reaches(Found found) {
    for (int at = 0; at < places.size(); at++) {
      if (places.get(at).isIdentifier && found.value(at) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws ProblemException {
    try {
      vault.close();
    } catch (IOException failure) {
      throw new ProblemException(
          Problem.of(ExportProblem.NO_CONTACTS, places.getFirst().mart), failure);
    }
  }
}
