package studio.marquee.connect.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.disk.Disk;
import studio.marquee.connect.disk.LocalDisk;
import studio.marquee.connect.extract.Erasures;
import studio.marquee.connect.extract.Erasures.Erased;
import studio.marquee.connect.extract.PopulationData;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.FaultyDisk.How;
import studio.marquee.connect.seal.FaultyDisk.Then;
import studio.marquee.connect.testing.SmallBrand;
import studio.marquee.connect.testing.TestKeys;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.connect.workspace.WorkspaceReader;
import studio.marquee.model.problem.ProblemException;

/** Erases c2, whom orders, their lines, contacts and a friend's row speak of. */
class ErasureTest {
  /** By night every step fails, by day one of so many, each time others. */
  private static final int EVERY = "night".equals(System.getProperty("volume")) ? 1 : 8;

  @TempDir Path folder;
  private SmallBrand brand = new SmallBrand(Path.of(""));

  @BeforeEach
  void brand() {
    brand = RelatedBrand.in(folder);
  }

  private SealedBrand sealed() throws ProblemException {
    return SealedBrand.of(brand);
  }

  private PopulationData data() {
    return new PopulationData(brand.data(), brand.rings(), Clock.systemUTC());
  }

  private Workspace workspace() throws ProblemException {
    return new WorkspaceReader().read(brand.workspace());
  }

  private Erased erase(String... people) throws Exception {
    return data().erase(workspace(), Set.of(people));
  }

  /** All texts of all marts of a generation, and of its vault. */
  private String everythingIn(MartCache cache, Path generation) throws Exception {
    StringBuilder all = new StringBuilder();
    List<String> tables = List.of("people", "orders", "lines", "shops");
    try (DuckDBConnection connection = TestKeys.open(cache, brand.keys(), generation);
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet rows =
            statement.executeQuery(
                "select t::varchar from \"" + table + "\" t order by \"#row\"")) {
          while (rows.next()) {
            all.append(table).append(' ').append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    try (IdentifierVault vault =
        new Seal(brand.keys(), cache.id()).vault(generation).orElseThrow()) {
      vault.forEach(row -> all.append(row.person()).append(row.values()).append('\n'));
    }
    return all.toString();
  }

  private List<Path> counting(MartCache cache) throws ProblemException {
    return new Seal(brand.keys(), cache.id())
        .generations().stream().map(cache.folder()::resolve).toList();
  }

  private void assertGone(MartCache cache) throws Exception {
    for (Path generation : counting(cache)) {
      String all = everythingIn(cache, generation);
      assertThat(all)
          .contains(": c1", ": o1", ": l1", "one@fjell.example", ": s1", ": c3")
          .doesNotContain("c2", ": o2", ": o3", ": l2", ": l3", ": l4", "two@", "second@");
    }
  }

  @Test
  void somebodyIsGoneFromEveryGenerationAtOnceAndTheOldKeysAreGone() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    sealed.refresh(2);
    List<Path> before = counting(sealed.cache());
    List<String> keys = new ArrayList<>();
    for (Path generation : before) {
      assertThat(everythingIn(sealed.cache(), generation)).contains(": c2", "two@fjell.example");
      keys.addAll(new Seal(brand.keys(), sealed.cache().id()).keysOf(generation));
    }
    assertThat(keys).hasSize(6);

    assertThat(erase("c2").people()).isEqualTo(1);

    assertThat(counting(sealed.cache())).hasSize(2).doesNotContainAnyElementsOf(before);
    assertGone(sealed.cache());
    for (String key : keys) {
      assertThat(brand.keys().find(key)).as(key).isEmpty();
    }
    assertThat(before).noneMatch(Files::exists);
    try (AudienceEngine engine = data().current(workspace()).orElseThrow()) {
      assertThat(engine.freshness().people()).isEqualTo(6);
      assertThat(engine.freshness().asOf()).isEqualTo("2026-11-21T06:10:02Z");
    }
  }

  @Test
  void whoWasErasedStaysOutThoughTheSourceStillHasThem() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    erase("c2");
    data().refresh(workspace(), Progress.silent()).close();
    assertThat(counting(sealed.cache())).hasSize(2);
    assertGone(sealed.cache());
    brand.warehouse("delete from customer.people where customer_id = 'c2'");
    data().refresh(workspace(), Progress.silent()).close();
    assertGone(sealed.cache());
  }

  @Test
  void whatNobodyWhoWasErasedIsInStaysAsItIs() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    List<Path> before = counting(sealed.cache());
    erase("nobody of that name");
    assertThat(counting(sealed.cache())).isEqualTo(before);
  }

  @Test
  void theListHoldsNobodyAndCannotBeChangedOrPutBack() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    erase("c2");
    Path list = MartCache.allOf(brand.data(), brand.workspace()).resolve("erased.list");
    String one = Files.readString(list, StandardCharsets.US_ASCII);
    assertThat(one).doesNotContainPattern("\\bc2\\b");
    erase("c3", "c5");
    String three = Files.readString(list, StandardCharsets.US_ASCII);
    assertThat(three.lines()).hasSize(5);
    List<String> others = new ArrayList<>(List.of(one, "", "marquee.erased/1\n"));
    for (int at = 0; at < three.length() - 1; at += 7) {
      others.add(
          three.substring(0, at) + (three.charAt(at) == '0' ? '1' : '0') + three.substring(at + 1));
    }
    others.add(String.join("\n", three.lines().skip(1).toList()));
    for (String other : others) {
      Files.writeString(list, other);
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> data().current(workspace()));
      assertThat(refused.problem().code()).isEqualTo(SealProblem.ERASURE_LIST_CHANGED);
    }
    Files.delete(list);
    assertThat(catchThrowableOfType(ProblemException.class, () -> data().current(workspace())))
        .isNotNull();
    Files.writeString(list, three);
    try (AudienceEngine engine = data().current(workspace()).orElseThrow()) {
      assertThat(engine.freshness().people()).isEqualTo(4);
    }
  }

  /** A write, sync, rename or deletion fails, in three ways, or the machine from then on. */
  @Test
  void anErasureThatEndsInTheMiddleIsFinishedBeforeAnythingIsShown() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    sealed.refresh(2);
    Path saved = folder.resolve("saved");
    copy(brand.data(), saved);
    FaultyDisk counting = FaultyDisk.withoutFault();
    eraseOn(counting);
    int steps = counting.steps();
    assertThat(steps).isGreaterThan(40);
    int unfinished = 0;
    int ended = 0;
    int offset = (int) (System.nanoTime() % EVERY);
    for (int step = 1 + offset; step <= steps; step += EVERY) {
      ended++;
      How how = List.of(How.values()).get(step % 3);
      Then then = List.of(Then.values()).get(step / 3 % 2);
      new LocalDisk().deleteAll(brand.data());
      copy(saved, brand.data());
      boolean isListed = !refused(new FaultyDisk(step, how, then)) || isListed();
      if (isListed) {
        unfinished++;
        data().current(workspace()).orElseThrow().close();
        assertGone(sealed.cache());
        assertThat(sealed.cache().leftovers()).isEmpty();
        assertThat(sealed.cache().generations()).hasSize(2);
      } else {
        assertThat(everythingIn(sealed.cache(), counting(sealed.cache()).getFirst()))
            .contains(": c2");
      }
    }
    System.out.println(
        "erasures that were ended: "
            + ended
            + ", from step "
            + (1 + offset)
            + ", finished later: "
            + unfinished);
    assertThat(unfinished).isGreaterThan(ended / 2);
  }

  private boolean isListed() throws ProblemException {
    Path caches = MartCache.allOf(brand.data(), brand.workspace());
    return new ErasureList(brand.keys(), caches, new LocalDisk()).people().holds("c2");
  }

  private boolean refused(FaultyDisk disk) throws InterruptedException {
    try {
      eraseOn(disk);
      return false;
    } catch (ProblemException told) {
      return true;
    }
  }

  private void eraseOn(Disk disk) throws ProblemException, InterruptedException {
    new Erasures(brand.data(), sealed().keys(disk), disk).erase(workspace(), Set.of("c2"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Cached keys of such a role are fingerprints, which the policy's salt makes. */
  @Test
  void whoIsHashedIsErasedAsWell() throws Exception {
    brand.write(
        "policies/roles.yaml",
        """
        format: marquee.policy/1
        owner: the data team
        salt: a salt of many letters
        roles: [ { name: Builder } ]
        teams: [ { name: Lifecycle team } ]
        entries:
          - name: everything
            role: Builder
            marts: ["*"]
            actions: [count]
            floor: 0
            columns:
              upTo: restricted
              masked:
                - { column: people.customer_id, mask: hash }
                - { column: orders.customer_id, mask: hash }
                - { column: contacts.customer_id, mask: hash }
                - { column: shops.led_by, mask: hash }
        """);
    data().refresh(workspace(), Progress.silent()).close();
    erase("c2");
    Workspace seen = workspace().seen();
    MartCache cache = MartCache.of(brand.data(), seen, seen.population());
    String all = everythingIn(cache, counting(cache).getFirst());
    assertThat(all).contains(": o1", ": l1").doesNotContain(": o2", ": o3", ": l2", "two@");
    data().refresh(workspace(), Progress.silent()).close();
    String later = everythingIn(cache, counting(cache).getFirst());
    assertThat(later).contains(": o1").doesNotContain(": o2", ": l3", "two@");
    try (AudienceEngine engine = data().current(workspace()).orElseThrow()) {
      assertThat(engine.freshness().people()).isEqualTo(6);
    }
  }

  @Test
  void aCacheThatNobodyCanReadAnyMoreIsForgotten() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    String key =
        TestKeys.manifest(sealed.cache(), brand.keys(), counting(sealed.cache()).getFirst())
            .files()
            .getFirst()
            .key();
    brand.write(
        "policies/people.yaml",
        """
        format: marquee.people/1
        people:
          - { id: nora, name: Nora, team: Lifecycle team, role: Nobody }
        """);
    erase("c2");
    assertThat(brand.keys().find(key)).isEmpty();
    assertThat(sealed.cache().generations()).isEmpty();
  }

  @Test
  void filesOfTheWorkspaceThatNameThemAreTold() throws Exception {
    Files.createDirectories(brand.workspace().resolve("lists"));
    brand.write("lists/vip.txt", "c22\nc2\n");
    brand.write("lists/mail.csv", "email\nSecond@fjell.example\nsecond@fjell.example\n");
    brand.write("lists/others.txt", "c22\nac2\nc2x\n");
    sealed().refresh(1);
    String before = Files.readString(brand.workspace().resolve("lists/vip.txt"));
    Erased erased = erase("c2");
    assertThat(erased.stillNamed())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("mail.csv", "vip.txt");
    assertThat(Files.readString(brand.workspace().resolve("lists/vip.txt"))).isEqualTo(before);
  }

  @Test
  void noOneWaitsForWhoWritesRightNowAndNothingIsShownMeanwhile() throws Exception {
    SealedBrand sealed = sealed();
    sealed.refresh(1);
    Path lock = sealed.cache().folder().resolve("refresh.lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      assertThat(catchThrowableOfType(ProblemException.class, () -> erase("c2"))).isNotNull();
      assertThat(catchThrowableOfType(ProblemException.class, () -> data().current(workspace())))
          .isNotNull();
    }
    Optional<AudienceEngine> later = data().current(workspace());
    later.orElseThrow().close();
    assertGone(sealed.cache());
  }
}
